/** What a figure counts. */
export type FigureUnit =
  | 'CLIENTS'
  | 'ALLOCATIONS'
  | 'WAITING_LIST_ENTRIES'
  | 'DAYS'
  | 'PROVIDERS'
  | 'EUROCENTS'
  | 'FRACTION'

/**
 * A stock (stand) is measured at a moment or over a month as a whole, a flow (stroom) adds up over time, a ratio (verhouding) is made of
 * other figures.
 */
export type FigureKind = 'STOCK' | 'FLOW' | 'RATIO'

/** What a figure is, in the words of those who read it. `id` is that of the catalogue. */
export interface FigureDefinition {
  readonly id: string
  readonly nameNl: string
  readonly formulaNl: string
  readonly sourceNl: string
  readonly unit: FigureUnit
  readonly kind: FigureKind
  /** Its name in cubes, when the catalogue has several figures under one id. */
  readonly cube?: string
  /** So many months after its last day a figure is final; messages may change it until then. */
  readonly finalAfterMonths: number
}

/** All figures of the hub, one definition each, whatever the door through which they are asked. */
export const figureDefinitions = {
  clientsInCare: {
    id: 'MON-02',
    nameNl: 'Aantal cliënten in zorg',
    formulaNl:
      'Unieke jeugdigen met een toewijzing die op ten minste één dag van de maand geldt. Per interventieniveau telt het zwaarste niveau van de maand; per productcategorie telt een jeugdige in elke categorie, zodat de categorieën samen meer kunnen zijn dan het totaal.',
    sourceNl: 'Toewijzingen (JW301), laatste versie per toewijzingnummer',
    unit: 'CLIENTS',
    kind: 'STOCK',
    finalAfterMonths: 3,
  },
  allocationsStarted: {
    id: 'MON-15',
    nameNl: 'Verwijzers van begonnen voorzieningen',
    formulaNl:
      'Toewijzingen die in het kalenderjaar ingaan, en per verwijzer het aandeel daarvan. De verwijzer is die van het verzoek om toewijzing; zonder verzoek heeft de gemeente zelf toegewezen en telt zij als verwijzer.',
    sourceNl: 'Toewijzingen (JW301), laatste versie per toewijzingnummer, en verzoeken om toewijzing (JW315)',
    unit: 'ALLOCATIONS',
    kind: 'FLOW',
    finalAfterMonths: 3,
  },
  coachReferrals: {
    id: 'MON-05',
    nameNl: 'Verwijzingen jeugd- en gezinscoach naar interventieniveau',
    formulaNl:
      'Aandeel van het interventieniveau in de toewijzingen die in het kalenderjaar ingaan na verwijzing door de gemeente zelf, waar de coaches werken, min het aandeel daarvan in alle toewijzingen die dan ingaan. Positief bij licht betekent: de coach verwijst lichter.',
    sourceNl: 'Toewijzingen (JW301), laatste versie per toewijzingnummer, en verzoeken om toewijzing (JW315)',
    unit: 'FRACTION',
    kind: 'RATIO',
    finalAfterMonths: 3,
  },
  clientsInSecureCare: {
    id: 'MON-06',
    nameNl: 'Jeugdigen in JeugdzorgPlus',
    formulaNl:
      'Unieke jeugdigen die op de peildatum in JeugdzorgPlus verblijven voor rekening van de gemeente, eerste en laatste dag meegeteld; van de regio die van alle gemeenten samen. Onder voogdij zijn de maatregelen 21, 22 en 23. De gemeente is die van toen, niet die van het adres van nu.',
    sourceNl: 'Plaatsingen die de gemeente heeft vastgelegd',
    unit: 'CLIENTS',
    kind: 'STOCK',
    finalAfterMonths: 3,
  },
  secureCareOccupancy: {
    id: 'MON-06',
    nameNl: 'Bezetting JeugdzorgPlus',
    formulaNl: 'Jeugdigen in JeugdzorgPlus op de peildatum, zoals getoond, gedeeld door de plaatsen van die dag.',
    sourceNl: 'Plaatsingen die gemeenten en plaatsen die de regio hebben vastgelegd',
    unit: 'FRACTION',
    kind: 'RATIO',
    finalAfterMonths: 3,
  },
  waitingList: {
    id: 'MON-20',
    nameNl: 'Wachtlijst',
    formulaNl:
      'Wachtlijstregels die op of voor de peildatum zijn aangemeld en op die dag nog niet zijn begonnen of vervallen. Wie op twee plekken wacht telt op beide.',
    sourceNl: 'Wachtlijstregels die de gemeente heeft vastgelegd',
    unit: 'WAITING_LIST_ENTRIES',
    kind: 'STOCK',
    finalAfterMonths: 3,
  },
  involuntaryWaitingList: {
    id: 'KPI-19',
    nameNl: 'Geen wachtlijsten',
    formulaNl:
      'De wachtlijst op de peildatum zonder de regels van wie op eigen verzoek wacht. Het doel is dat zij leeg is.',
    sourceNl: 'Wachtlijstregels die de gemeente heeft vastgelegd',
    unit: 'WAITING_LIST_ENTRIES',
    kind: 'STOCK',
    finalAfterMonths: 3,
  },
  waitingTimes: {
    id: 'MON-20',
    cube: 'MON-20-WAIT',
    nameNl: 'Begonnen na wachten',
    formulaNl: 'Wachtlijstregels waarvan de hulp in het kalenderjaar begon.',
    sourceNl: 'Wachtlijstregels die de gemeente heeft vastgelegd',
    unit: 'WAITING_LIST_ENTRIES',
    kind: 'FLOW',
    finalAfterMonths: 3,
  },
  meanWaitingTime: {
    id: 'MON-20',
    nameNl: 'Gemiddelde wachttijd',
    formulaNl:
      'Dagen van aanmelding tot begin van de hulp, opgeteld over wat in het kalenderjaar begon en gedeeld door het aantal daarvan; van een regio door het aantal zoals getoond.',
    sourceNl: 'Wachtlijstregels die de gemeente heeft vastgelegd',
    unit: 'DAYS',
    kind: 'RATIO',
    finalAfterMonths: 3,
  },
  medianWaitingTime: {
    id: 'MON-20',
    nameNl: 'Mediane wachttijd',
    formulaNl:
      'Zoveel dagen wachtte de middelste van wat in het kalenderjaar begon, van aanmelding tot begin van de hulp; van een regio afgerond op vijf dagen.',
    sourceNl: 'Wachtlijstregels die de gemeente heeft vastgelegd',
    unit: 'DAYS',
    kind: 'RATIO',
    finalAfterMonths: 3,
  },
  perspectivePlans: {
    id: 'MON-30',
    nameNl: 'Perspectiefplannen vanaf 17,5 jaar',
    formulaNl:
      'Unieke jeugdigen die in de maand op ten minste één dag een geldende toewijzing hebben en dan 17 jaar en 6 maanden of ouder zijn; met plan is wie aan het eind van de maand een perspectiefplan heeft. Wie een onbekende geboortedatum heeft, telt niet mee.',
    sourceNl:
      'Toewijzingen (JW301), laatste versie per toewijzingnummer, en perspectiefplannen die de gemeente heeft vastgelegd',
    unit: 'CLIENTS',
    kind: 'STOCK',
    finalAfterMonths: 3,
  },
  normFramework: {
    id: 'KPI-28',
    nameNl: 'Cliënten binnen het normenkader',
    formulaNl:
      'Unieke jeugdigen met een toewijzing die op ten minste één dag van het kalenderjaar geldt; met een afwijking is wie een toewijzing heeft waarvoor de toegang instemde met een afwijking van een norm. Het aandeel binnen het normenkader is 1 min cliënten met een afwijking gedeeld door cliënten.',
    sourceNl:
      'Toewijzingen (JW301), laatste versie per toewijzingnummer, en afwijkingen die de gemeente heeft vastgelegd',
    unit: 'CLIENTS',
    kind: 'STOCK',
    finalAfterMonths: 3,
  },
  longTermAbsentees: {
    id: 'KPI-23',
    nameNl: 'Aantal thuiszitters',
    formulaNl:
      'Unieke jeugdigen die op de peildatum vier weken of langer zonder vrijstelling van school wegblijven. Wat na de peildatum gebeurt, verandert het aantal niet.',
    sourceNl: 'Thuiszitters die de gemeente heeft geregistreerd, van jeugdigen met een toewijzing (JW301)',
    unit: 'CLIENTS',
    kind: 'STOCK',
    finalAfterMonths: 3,
  },
  contractedProviders: {
    id: 'KPI-48',
    nameNl: 'Aantal gecontracteerde aanbieders',
    formulaNl: 'Unieke aanbieders met een contract van de regio dat op de peildatum geldt.',
    sourceNl: 'Contracten die de regio heeft vastgelegd',
    unit: 'PROVIDERS',
    kind: 'STOCK',
    finalAfterMonths: 1,
  },
  financialSnapshot: {
    id: 'MON-07',
    nameNl: 'Financiële momentopname',
    formulaNl:
      'De laatste prognose van het jaar tot en met de peildatum: baten, lasten, en het saldo als baten min lasten.',
    sourceNl: 'Prognoses die de gemeente heeft vastgelegd',
    unit: 'EUROCENTS',
    kind: 'STOCK',
    finalAfterMonths: 6,
  },
  financialMovement: {
    id: 'MON-07',
    nameNl: 'Beweging van de financiële momentopname',
    formulaNl: 'Per regel de momentopname op de peildatum min die op de eerdere dag.',
    sourceNl: 'Prognoses die de gemeente heeft vastgelegd',
    unit: 'EUROCENTS',
    kind: 'RATIO',
    finalAfterMonths: 6,
  },
  budgetFrame: {
    id: 'MON-24',
    nameNl: 'Budgettair kader',
    formulaNl: 'Het kader voor het hele jaar volgens het laatste besluit tot en met vandaag.',
    sourceNl: 'Besluiten die de gemeente heeft vastgelegd',
    unit: 'EUROCENTS',
    kind: 'STOCK',
    finalAfterMonths: 6,
  },
  grantedCosts: {
    id: 'MON-24',
    nameNl: 'Toegekende declaraties',
    formulaNl:
      'De som van toegekende declaratieregels, creditregels eraf, waarvan de productperiode in het jaar begint.',
    sourceNl: 'Declaraties (JW323) en de antwoorden daarop (JW325)',
    unit: 'EUROCENTS',
    kind: 'FLOW',
    finalAfterMonths: 6,
  },
  budgetUtilisation: {
    id: 'MON-24',
    nameNl: 'Uitnutting budgettair kader',
    formulaNl: 'Toegekende declaraties gedeeld door het budgettair kader.',
    sourceNl: 'Declaraties (JW323), de antwoorden daarop (JW325) en besluiten die de gemeente heeft vastgelegd',
    unit: 'FRACTION',
    kind: 'RATIO',
    finalAfterMonths: 6,
  },
  committedRemaining: {
    id: 'MON-24',
    cube: 'MON-24-REMAINING',
    nameNl: 'Nog te declareren op toewijzingen',
    formulaNl:
      'Per toewijzing wat zij voor het jaar toestaat min wat daarvan is toegekend, nooit onder nul, maal het tarief dat in het jaar als laatste geldt. Een totaal en een budget zijn gelijk over de dagen van de toewijzing verdeeld. Toewijzingen zonder bekende prijs tellen niet mee.',
    sourceNl: 'Toewijzingen (JW301), declaraties (JW323), de antwoorden daarop (JW325) en afgesproken tarieven',
    unit: 'EUROCENTS',
    kind: 'FLOW',
    finalAfterMonths: 6,
  },
  unpricedAllocations: {
    id: 'MON-24',
    nameNl: 'Toewijzingen zonder bekende prijs',
    formulaNl:
      'Toewijzingen waarop voor het jaar nog iets te declareren kan zijn, maar waarvan de omvang, de einddatum van een totaal of het tarief ontbreekt; het aandeel is dat van alle toewijzingen waarop nog iets te declareren kan zijn.',
    sourceNl: 'Toewijzingen (JW301) en afgesproken tarieven',
    unit: 'ALLOCATIONS',
    kind: 'FLOW',
    finalAfterMonths: 6,
  },
  yearForecast: {
    id: 'MON-24',
    nameNl: 'Prognose van het jaar',
    formulaNl:
      'Toegekende declaraties plus wat nog te declareren is op toewijzingen: wat het jaar ten hoogste kost van wat is toegewezen. Onvolledig zolang er toewijzingen zonder bekende prijs zijn.',
    sourceNl: 'Toewijzingen (JW301), declaraties (JW323), de antwoorden daarop (JW325) en afgesproken tarieven',
    unit: 'EUROCENTS',
    kind: 'RATIO',
    finalAfterMonths: 6,
  },
  forecastUtilisation: {
    id: 'MON-24',
    nameNl: 'Verwachte uitnutting budgettair kader',
    formulaNl: 'Prognose van het jaar gedeeld door het budgettair kader.',
    sourceNl:
      'Toewijzingen (JW301), declaraties (JW323), de antwoorden daarop (JW325), afgesproken tarieven en besluiten die de gemeente heeft vastgelegd',
    unit: 'FRACTION',
    kind: 'RATIO',
    finalAfterMonths: 6,
  },
  evenUtilisation: {
    id: 'MON-24',
    nameNl: 'Gelijkmatige uitnutting',
    formulaNl: 'Het aantal maanden van het jaar dat voorbij is, gedeeld door twaalf.',
    sourceNl: 'Kalender',
    unit: 'FRACTION',
    kind: 'RATIO',
    finalAfterMonths: 0,
  },
  utilisationLimit: {
    id: 'MON-24',
    nameNl: 'Signaalgrens uitnutting',
    formulaNl:
      'Gelijkmatige uitnutting plus de marge die voor de regio is ingesteld; een uitnutting daarboven is een signaal.',
    sourceNl: 'Instelling van de regio',
    unit: 'FRACTION',
    kind: 'RATIO',
    finalAfterMonths: 0,
  },
  forecastLimit: {
    id: 'MON-24',
    nameNl: 'Signaalgrens verwachte uitnutting',
    formulaNl:
      'Het deel van het kader dat voor de regio is ingesteld; een verwachte uitnutting daarboven is een signaal.',
    sourceNl: 'Instelling van de regio',
    unit: 'FRACTION',
    kind: 'RATIO',
    finalAfterMonths: 0,
  },
  costSharing: {
    id: 'KPI-22',
    nameNl: 'Kostenverdeling naar inwonertal',
    formulaNl:
      'Bedrag maal inwoners gedeeld door alle inwoners, naar beneden afgerond op centen; de centen die overblijven gaan naar de grootste resten, bij gelijke resten naar de laagste gemeentecode.',
    sourceNl:
      'Inwonertallen uit openbare kopieën van CBS-cijfers zonder peildatum: genoeg voor de demo, geen officiële bron',
    unit: 'EUROCENTS',
    kind: 'RATIO',
    finalAfterMonths: 0,
  },
} as const satisfies Record<string, FigureDefinition>
