import { type IjwMessage, type Jw301, type Jw323, monthPeriod, monthsIn } from '@regiograaf/ijw'
import { generateDemoRegion, takeTestBsns } from 'regiograaf'

const municipalityCode = 'GM0361'
const year = 2025
/** Outpatient guidance in hours: a product of the demo with a volume, a price and an agreed tariff. */
const product = { Categorie: '45', Code: '45A04' }
const unit = '04'
const hoursPerMonth = 12

interface LargeClaims {
  readonly allocations: readonly IjwMessage[]
  readonly claims: readonly IjwMessage[]
}

/**
 * What large providers and one municipality send each other in a year: an allocation of the whole year to as many young people of
 * each as a claim has lines, and a claim a month with one line for each of them. Every line can be accepted.
 */
export function makeLargeClaims(lines: number, providers = 1): LargeClaims {
  const region = generateDemoRegion({ clients: 200 })
  const tariffs = region.tariffs.filter(
    ({ municipalityCode: code, productCode, validFrom }) =>
      code === municipalityCode && productCode === product.Code && validFrom === `${year}-01-01`,
  )
  const pattern = [...region.messages].find(
    (message): message is Jw301 => message.type === 'JW301' && message.Header.Afzender === municipalityCode.slice(2),
  )
  if (!pattern || tariffs.length < providers) {
    throw new Error(`The demo region can make claims of 1 to ${tariffs.length} providers like its own.`)
  }
  const bsns = takeTestBsns(lines * providers)
  const made = tariffs
    .slice(0, providers)
    .map((tariff, index) =>
      makeClaimsOfProvider(tariff, pattern, bsns.slice(index * lines, (index + 1) * lines), index * lines + 1),
    )
  return { allocations: made.flatMap((one) => one.allocations), claims: made.flatMap((one) => one.claims) }
}

/** The claims of one provider, whose allocations have numbers from `firstNumber`. */
function makeClaimsOfProvider(
  { agbCode, amountCents }: { readonly agbCode: string; readonly amountCents: number },
  pattern: Jw301,
  bsns: readonly string[],
  firstNumber: number,
): LargeClaims {
  const { BasisschemaXsdVersie, BerichtXsdVersie } = pattern.Header.XsdVersie
  const young = bsns.map((bsn, index) => ({ bsn, allocationNumber: firstNumber + index }))
  const allocations = young.map(
    ({ bsn, allocationNumber }): Jw301 => ({
      ...pattern,
      Header: {
        ...pattern.Header,
        Ontvanger: agbCode,
        BerichtIdentificatie: { Identificatie: `A${allocationNumber}`, Dagtekening: `${year}-01-02` },
      },
      Client: {
        ...pattern.Client,
        Bsn: bsn,
        ToegewezenProducten: {
          ToegewezenProduct: [
            {
              ToewijzingNummer: allocationNumber,
              Product: product,
              Toewijzingsdatum: `${year}-01-02`,
              Toewijzingstijd: '09:00:00',
              Ingangsdatum: `${year}-01-01`,
              Einddatum: `${year}-12-31`,
              Omvang: { Volume: hoursPerMonth, Eenheid: unit, Frequentie: '4' },
            },
          ],
        },
      },
    }),
  )

  const claims = monthsIn({ begin: `${year}-01-01`, end: `${year}-12-31` }).map((month): Jw323 => {
    const { begin, end } = monthPeriod(month)
    const sentOn = `${year + 1}-01-12`
    const identification = `C${month.replace('-', '')}`
    return {
      type: 'JW323',
      Header: {
        BerichtCode: '490',
        BerichtVersie: 3,
        BerichtSubversie: 2,
        Afzender: agbCode,
        Ontvanger: municipalityCode.slice(2),
        BerichtIdentificatie: { Identificatie: identification, Dagtekening: sentOn },
        XsdVersie: { BasisschemaXsdVersie, BerichtXsdVersie },
      },
      Declaratie: {
        DeclaratieNummer: identification,
        DeclaratiePeriode: { Begindatum: begin, Einddatum: end },
        DeclaratieDagtekening: sentOn,
        TotaalIngediendBedrag: { TotaalBedrag: young.length * hoursPerMonth * amountCents, DebetCredit: 'D' },
        Clienten: {
          Client: young.map(({ bsn, allocationNumber }) => ({
            Bsn: bsn,
            Prestaties: {
              Prestatie: [
                {
                  ProductReferentie: { ReferentieNummer: `${month}-${allocationNumber}` },
                  ToewijzingNummer: allocationNumber,
                  ProductCategorie: product.Categorie,
                  ProductCode: product.Code,
                  ProductPeriode: { Begindatum: begin, Einddatum: end },
                  GeleverdVolume: hoursPerMonth,
                  Eenheid: unit,
                  ProductTarief: amountCents,
                  IngediendBedrag: { Bedrag: hoursPerMonth * amountCents, DebetCredit: 'D' },
                },
              ],
            },
          })),
        },
      },
    }
  })
  return { allocations, claims }
}
