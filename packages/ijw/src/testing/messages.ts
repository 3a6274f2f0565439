import type { Jw301, ToegewezenProduct } from '../definitions/jw301.ts'
import type { Jw305, StartProduct } from '../definitions/jw305.ts'
import type { Jw307, StopProduct } from '../definitions/jw307.ts'
import type { AangevraagdProduct, Jw315 } from '../definitions/jw315.ts'
import type { Jw317, Verzoek } from '../definitions/jw317.ts'
import type { Jw319 } from '../definitions/jw319.ts'
import type { Jw323, Prestatie } from '../definitions/jw323.ts'
import type { AfgewezenPrestatie, Jw325 } from '../definitions/jw325.ts'
import { messageDefinitions, type OriginalMessage, type ReturnMessage, returnTypes } from '../definitions/messages.ts'

/** Who sends what to whom; everything has a default, so that a test names only what it is about. */
interface MessageFacts {
  /** Four digits. */
  readonly municipality?: string
  /** AGB code. */
  readonly provider?: string
  readonly identification?: string
  readonly datedOn?: string
  readonly bsn?: string
}

const headerOf = <Code extends string>(code: Code, sender: string, receiver: string, facts: MessageFacts) => ({
  BerichtCode: code,
  BerichtVersie: 3 as const,
  BerichtSubversie: 2 as const,
  Afzender: sender,
  Ontvanger: receiver,
  BerichtIdentificatie: { Identificatie: facts.identification ?? 'M1', Dagtekening: facts.datedOn ?? '2026-03-23' },
  XsdVersie: { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' },
})

const personOf = ({ bsn = '999900031' }: MessageFacts) => ({
  Bsn: bsn,
  Geboortedatum: { Datum: '2012-09-03' },
  Geslacht: '2' as const,
})

/** An hour of outpatient help, three times a week, from April to June 2026. */
export const allocatedProduct: ToegewezenProduct = {
  ToewijzingNummer: 500017,
  Product: { Categorie: '45', Code: '45A90' },
  Toewijzingsdatum: '2026-03-20',
  Toewijzingstijd: '14:05:00',
  Ingangsdatum: '2026-04-08',
  Einddatum: '2026-06-17',
  Omvang: { Volume: 3, Eenheid: '04', Frequentie: '2' },
}

/** A JW301 with these allocations, by default `allocatedProduct`; `familyName` is that of the young person. */
export function allocationMessage(
  { familyName = 'Zandloper', ...facts }: MessageFacts & { readonly familyName?: string } = {},
  products: readonly ToegewezenProduct[] = [allocatedProduct],
): Jw301 {
  const { municipality = '0361', provider = '98000101' } = facts
  return {
    type: 'JW301',
    Header: headerOf('436', municipality, provider, facts),
    Client: {
      ...personOf(facts),
      Naam: { Geslachtsnaam: { Achternaam: familyName }, Voornamen: 'Fenna', Voorletters: 'F', NaamGebruik: '1' },
      Contactgegevens: {
        Contact: [{ Soort: '01', Adres: { Huis: { Huisnummer: 12 }, Postcode: '1800AA', LandCode: 'NL' } }],
      },
      ToegewezenProducten: { ToegewezenProduct: [...products] },
    },
  }
}

/** A JW305 that delivers one start, by default on `allocatedProduct`; with status 3 it takes the start back. */
export function startMessage(facts: MessageFacts = {}, start: Partial<StartProduct> = {}): Jw305 {
  const { municipality = '0361', provider = '98000101' } = facts
  return {
    type: 'JW305',
    Header: headerOf('438', provider, municipality, { datedOn: '2026-04-14', ...facts }),
    Client: {
      ...personOf(facts),
      Naam: { Geslachtsnaam: { Achternaam: 'Zandloper' } },
      StartProducten: {
        StartProduct: [
          {
            ToewijzingNummer: 500017,
            Product: { Categorie: '45', Code: '45A90' },
            ToewijzingIngangsdatum: '2026-04-08',
            Begindatum: '2026-04-10',
            StatusAanlevering: '1',
            ...start,
          },
        ],
      },
    },
  }
}

/** A JW307 that delivers one stop, by default on the start of `startMessage`, according to plan. */
export function stopMessage(facts: MessageFacts = {}, stop: Partial<StopProduct> = {}): Jw307 {
  const { municipality = '0361', provider = '98000101' } = facts
  return {
    type: 'JW307',
    Header: headerOf('440', provider, municipality, { datedOn: '2026-06-18', ...facts }),
    Client: {
      ...personOf(facts),
      Naam: { Geslachtsnaam: { Achternaam: 'Zandloper' } },
      StopProducten: {
        StopProduct: [
          {
            ToewijzingNummer: 500017,
            Product: { Categorie: '45', Code: '45A90' },
            ToewijzingIngangsdatum: '2026-04-08',
            Begindatum: '2026-04-10',
            RedenBeeindiging: '31',
            Einddatum: '2026-06-17',
            StatusAanlevering: '1',
            ...stop,
          },
        ],
      },
    },
  }
}

/** Fifteen hours in May 2026 on `allocatedProduct`, at EUR 105.00 an hour. */
export const claimedLine: Prestatie = {
  ProductReferentie: { ReferentieNummer: 'L1' },
  ToewijzingNummer: 500017,
  ProductCategorie: '45',
  ProductCode: '45A90',
  ProductPeriode: { Begindatum: '2026-05-01', Einddatum: '2026-05-31' },
  GeleverdVolume: 15,
  Eenheid: '04',
  ProductTarief: 10500,
  IngediendBedrag: { Bedrag: 157500, DebetCredit: 'D' },
}

/** A JW323 for one young person with these lines, by default `claimedLine`; the total is their sum. */
export function claimMessage(
  { number = 'D202605A', ...facts }: MessageFacts & { readonly number?: string } = {},
  lines: readonly Prestatie[] = [claimedLine],
): Jw323 {
  const { municipality = '0361', provider = '98000101', bsn = '999900031' } = facts
  const total = lines.reduce((sum, { IngediendBedrag }) => sum + signedCents(IngediendBedrag), 0)
  return {
    type: 'JW323',
    Header: headerOf('490', provider, municipality, { datedOn: '2026-06-04', ...facts }),
    Declaratie: {
      DeclaratieNummer: number,
      DeclaratiePeriode: { Begindatum: '2026-05-01', Einddatum: '2026-05-31' },
      DeclaratieDagtekening: '2026-06-03',
      TotaalIngediendBedrag: totalOf(total),
      Clienten: { Client: [{ Bsn: bsn, Prestaties: { Prestatie: [...lines] } }] },
    },
  }
}

const signedCents = ({ Bedrag, DebetCredit }: Prestatie['IngediendBedrag']) => (DebetCredit === 'D' ? Bedrag : -Bedrag)

const totalOf = (cents: number) => ({ TotaalBedrag: Math.abs(cents), DebetCredit: cents < 0 ? 'C' : 'D' })

/** Help of a general practitioner's choice, two hours a week, from May to October 2026. */
export const requestedProduct: AangevraagdProduct = {
  ReferentieAanbieder: 'V-1',
  Product: { Categorie: '45', Code: '45A90' },
  ToewijzingIngangsdatum: '2026-05-01',
  ToewijzingEinddatum: '2026-10-31',
  Omvang: { Volume: 2, Eenheid: '04', Frequentie: '2' },
  Verwijzer: { Type: '02', Naam: 'Praktijk De Dijk' },
}

/** A JW315 for these products, by default `requestedProduct`. */
export function requestMessage(
  facts: MessageFacts = {},
  products: readonly AangevraagdProduct[] = [requestedProduct],
): Jw315 {
  const { municipality = '0361', provider = '98000101' } = facts
  return {
    type: 'JW315',
    Header: headerOf('446', provider, municipality, { datedOn: '2026-04-20', ...facts }),
    Client: {
      ...personOf(facts),
      Naam: { Geslachtsnaam: { Achternaam: 'Zandloper' } },
      AangevraagdeProducten: { AangevraagdProduct: [...products] },
    },
  }
}

/** A JW317 that asks for more hours on `allocatedProduct`, changed as `changes` says. */
export function changeRequestMessage(facts: MessageFacts = {}, changes: Partial<Verzoek> = {}): Jw317 {
  const { municipality = '0361', provider = '98000101', bsn = '999900031' } = facts
  return {
    type: 'JW317',
    Header: headerOf('486', provider, municipality, { datedOn: '2026-04-20', ...facts }),
    Client: {
      Bsn: bsn,
      Verzoek: {
        ReferentieAanbieder: 'W-1',
        RedenVerzoek: '2',
        TeWijzigenProducten: {
          TeWijzigenProduct: [
            {
              ToewijzingNummer: 500017,
              GewensteIngangsdatum: '2026-05-11',
              Einddatum: '2026-09-30',
              Omvang: { Volume: 5, Eenheid: '04', Frequentie: '2' },
            },
          ],
        },
        ...changes,
      },
    },
  }
}

/** A JW319 that says a request is being examined, or what `answer` says. */
export function requestAnswerMessage(
  facts: Omit<MessageFacts, 'bsn'> = {},
  answer: Partial<Jw319['Antwoord']> = {},
): Jw319 {
  const { municipality = '0361', provider = '98000101' } = facts
  return {
    type: 'JW319',
    Header: headerOf('488', municipality, provider, { datedOn: '2026-04-24', ...facts }),
    Antwoord: { ReferentieAanbieder: 'V-1', VerzoekAntwoord: '2', ...answer },
  }
}

/** A JW325 that answers a claim: it grants all but the lines of these numbers, counted from 1 over the whole claim. */
export function claimAnswerMessage(
  claim: Jw323,
  { rejected = [], code = '0611', ...facts }: ClaimAnswerFacts = {},
): Jw325 {
  const { Header, Declaratie } = claim
  const checked = { RetourCodes: { RetourCode: ['0200'] } }
  let number = 0
  let cents = 0
  const clients = Declaratie.Clienten.Client.flatMap(({ Bsn, Prestaties }) => {
    const lines: AfgewezenPrestatie[] = Prestaties.Prestatie.filter(() => rejected.includes(++number)).map((line) => ({
      ...line,
      RetourCodes: { RetourCode: [code] },
    }))
    cents += lines.reduce((sum, { IngediendBedrag }) => sum + signedCents(IngediendBedrag), 0)
    return lines.length === 0 ? [] : [{ Bsn, Prestaties: { Prestatie: lines }, ...checked }]
  })
  const { TotaalBedrag, DebetCredit } = Declaratie.TotaalIngediendBedrag
  return {
    type: 'JW325',
    Header: {
      ...headerOf('491', Header.Ontvanger, Header.Afzender, { datedOn: '2026-06-11', ...facts }),
      DeclaratieIdentificatie: Header.BerichtIdentificatie,
      XsdVersieDeclaratie: Header.XsdVersie,
      ...checked,
    },
    DeclaratieAntwoord: {
      DeclaratieNummer: Declaratie.DeclaratieNummer,
      TotaalIngediendBedrag: Declaratie.TotaalIngediendBedrag,
      TotaalToegekendBedrag: totalOf((DebetCredit === 'D' ? TotaalBedrag : -TotaalBedrag) - cents),
      ...(clients.length > 0 && { Clienten: { Client: clients } }),
      ...checked,
    },
  }
}

interface ClaimAnswerFacts extends Pick<MessageFacts, 'identification' | 'datedOn'> {
  readonly rejected?: readonly number[]
  /** The return code of the lines that are rejected. */
  readonly code?: string
}

/** The return of a message without content: no fault, or with `code` what made the whole message fail. */
export function returnMessage(
  original: Exclude<OriginalMessage, Jw323 | Jw325>,
  { code, identification = 'R1', datedOn = '2026-06-22' }: ReturnFacts = {},
): ReturnMessage {
  const type = returnTypes[original.type]
  const message = {
    type,
    Header: {
      ...original.Header,
      BerichtCode: messageDefinitions[type].code,
      IdentificatieRetour: identification,
      DagtekeningRetour: datedOn,
      XsdVersieRetour: original.Header.XsdVersie,
      ...(code && { RetourCodes: { RetourCode: [code] } }),
    },
  }
  return message as ReturnMessage
}

interface ReturnFacts extends Pick<MessageFacts, 'identification' | 'datedOn'> {
  readonly code?: string
}
