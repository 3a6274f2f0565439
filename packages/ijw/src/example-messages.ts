import type { Jw301, ToegewezenProduct } from './definitions/jw301.ts'
import type { Jw305, StartProduct } from './definitions/jw305.ts'
import type { Jw307, StopProduct } from './definitions/jw307.ts'
import type { Jw323, Prestatie } from './definitions/jw323.ts'

/** The day on which the example messages are received. */
export const receivedOn = '2026-06-30'

const version = { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' }
const versions = { BerichtVersie: 3, BerichtSubversie: 2 } as const
const client = {
  Bsn: '999900031',
  Geboortedatum: { Datum: '2012-09-03' },
  Geslacht: '2',
  Naam: { Geslachtsnaam: { Achternaam: 'Zandloper' }, Voorletters: 'F' },
} as const

/** A correct allocation in which each product differs from an ordinary one as given. */
export function exampleAllocation(
  products: readonly Partial<ToegewezenProduct>[] = [{}],
  changes: Partial<Jw301['Client']> = {},
): Jw301 {
  const ordinary = {
    Product: { Categorie: '45', Code: '45A90' },
    Toewijzingsdatum: '2026-03-20',
    Toewijzingstijd: '14:05:00',
    Ingangsdatum: '2026-04-08',
    Einddatum: '2026-06-17',
    Omvang: { Volume: 3, Eenheid: '04', Frequentie: '2' },
  }
  return {
    type: 'JW301',
    Header: {
      BerichtCode: '436',
      ...versions,
      Afzender: '0361',
      Ontvanger: '98000101',
      BerichtIdentificatie: { Identificatie: 'RG301-1', Dagtekening: '2026-03-23' },
      XsdVersie: version,
    },
    Client: {
      ...client,
      Naam: { ...client.Naam, NaamGebruik: '1' },
      Contactgegevens: { Contact: [{ Soort: '01', Adres: { Postcode: '1800AA', LandCode: 'NL' } }] },
      ToegewezenProducten: {
        ToegewezenProduct: products.map((change, index) => ({ ToewijzingNummer: 500 + index, ...ordinary, ...change })),
      },
      ...changes,
    },
  }
}

/** A correct report of starts, each changed as given. */
export function exampleStart(starts: readonly Partial<StartProduct>[] = [{}]): Jw305 {
  const ordinary = { Product: { Categorie: '45' }, Begindatum: '2026-04-10', StatusAanlevering: '1' }
  return {
    type: 'JW305',
    Header: {
      BerichtCode: '438',
      ...versions,
      Afzender: '98000101',
      Ontvanger: '0361',
      BerichtIdentificatie: { Identificatie: 'PA305-1', Dagtekening: '2026-04-14' },
      XsdVersie: version,
    },
    Client: {
      ...client,
      StartProducten: {
        StartProduct: starts.map((change, index) => ({ ToewijzingNummer: 500 + index, ...ordinary, ...change })),
      },
    },
  }
}

/** A correct report of stops, each changed as given. */
export function exampleStop(stops: readonly Partial<StopProduct>[] = [{}]): Jw307 {
  const ordinary = {
    Product: { Categorie: '45' },
    Begindatum: '2026-04-10',
    RedenBeeindiging: '31',
    Einddatum: '2026-06-17',
    StatusAanlevering: '1',
  }
  return {
    type: 'JW307',
    Header: {
      BerichtCode: '440',
      ...versions,
      Afzender: '98000101',
      Ontvanger: '0361',
      BerichtIdentificatie: { Identificatie: 'PA307-1', Dagtekening: '2026-06-18' },
      XsdVersie: version,
    },
    Client: {
      ...client,
      StopProducten: {
        StopProduct: stops.map((change, index) => ({ ToewijzingNummer: 500 + index, ...ordinary, ...change })),
      },
    },
  }
}

/** A correct claim of one client with as many lines of EUR 1575.00 as given, each changed; the total is that of debit lines. */
export function exampleClaim(
  lines: readonly Partial<Prestatie>[] = [{}],
  changes: Partial<Jw323['Declaratie']> = {},
): Jw323 {
  const ordinary = {
    ProductCategorie: '45',
    ProductCode: '45A90',
    ProductPeriode: { Begindatum: '2026-05-01', Einddatum: '2026-05-31' },
    GeleverdVolume: 15,
    Eenheid: '04',
    ProductTarief: 10_500,
    IngediendBedrag: { Bedrag: 157_500, DebetCredit: 'D' },
  }
  return {
    type: 'JW323',
    Header: {
      BerichtCode: '490',
      ...versions,
      Afzender: '98000202',
      Ontvanger: '0505',
      BerichtIdentificatie: { Identificatie: 'PB323-1', Dagtekening: '2026-06-04' },
      XsdVersie: version,
    },
    Declaratie: {
      DeclaratieNummer: 'D202605A',
      DeclaratiePeriode: { Begindatum: '2026-05-01', Einddatum: '2026-05-31' },
      DeclaratieDagtekening: '2026-06-03',
      TotaalIngediendBedrag: { TotaalBedrag: 157_500 * lines.length, DebetCredit: 'D' },
      Clienten: {
        Client: [
          {
            Bsn: '999900043',
            Prestaties: {
              Prestatie: lines.map((change, index) => ({
                ProductReferentie: { ReferentieNummer: `L-${index + 1}` },
                ToewijzingNummer: 700 + index,
                ...ordinary,
                ...change,
              })),
            },
          },
        ],
      },
      ...changes,
    },
  }
}
