/** What a figure counts. */
export type FigureUnit = 'CLIENTS' | 'ALLOCATIONS' | 'PROVIDERS' | 'FRACTION'

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
  contractedProviders: {
    id: 'KPI-48',
    nameNl: 'Aantal gecontracteerde aanbieders',
    formulaNl: 'Unieke aanbieders met een contract van de regio dat op de peildatum geldt.',
    sourceNl: 'Contracten die de regio heeft vastgelegd',
    unit: 'PROVIDERS',
    kind: 'STOCK',
    finalAfterMonths: 1,
  },
} as const satisfies Record<string, FigureDefinition>
