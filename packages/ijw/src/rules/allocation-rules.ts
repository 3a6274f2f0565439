import type { Jw301, ToegewezenProduct } from '../definitions/jw301.ts'
import { repeatedKeys } from './repeated-keys.ts'
import { type Rule, withinMessage } from './rule.ts'

const productsPath = '/Bericht/Client/ToegewezenProducten/ToegewezenProduct'

/** A rule about one allocated product; `isBroken` judges it and `element` is the element that is named. */
function aboutProduct(
  id: string,
  element: keyof ToegewezenProduct,
  sentence: string,
  isBroken: (product: ToegewezenProduct) => boolean,
): Rule {
  return withinMessage(id, ['JW301'], sentence, ({ Client }, report) => {
    for (const [index, product] of Client.ToegewezenProducten.ToegewezenProduct.entries()) {
      if (isBroken(product)) report(`${productsPath}[${index + 1}]/${element}`)
    }
  })
}

/** Rules about an allocation (JW301): what is filled decides which of the three kinds it is. */
export const allocationRules: readonly Rule[] = [
  withinMessage(
    'TR101',
    ['JW301'],
    'A relation number, a kind of contact and an allocation number each occur once in a message.',
    ({ Client }, report) => {
      const { Relaties, Contactgegevens, ToegewezenProducten } = Client
      for (const index of repeatedKeys((Relaties?.Relatie ?? []).map(({ Nummer }) => Nummer))) {
        report(`/Bericht/Client/Relaties/Relatie[${index + 1}]/Nummer`)
      }
      for (const index of repeatedKeys(Contactgegevens.Contact.map(({ Soort }) => Soort))) {
        report(`/Bericht/Client/Contactgegevens/Contact[${index + 1}]/Soort`)
      }
      for (const index of repeatedKeys(
        ToegewezenProducten.ToegewezenProduct.map((product) => product.ToewijzingNummer),
      )) {
        report(`${productsPath}[${index + 1}]/ToewijzingNummer`)
      }
    },
  ),
  aboutProduct(
    'CD041',
    'Omvang',
    'A volume is mandatory when a product code is given.',
    ({ Product, Omvang }) => Product?.Code !== undefined && Omvang === undefined,
  ),
  aboutProduct(
    'CD075',
    'Einddatum',
    'An end date is mandatory when a budget is given.',
    ({ Budget, Einddatum }) => Budget !== undefined && Einddatum === undefined,
  ),
  aboutProduct(
    'CD076',
    'Einddatum',
    'An end date is mandatory when the frequency is per week (2).',
    ({ Omvang, Einddatum }) => Omvang?.Frequentie === '2' && Einddatum === undefined,
  ),
  aboutProduct(
    'CD077',
    'Omvang',
    'No volume may be given when a budget is given.',
    ({ Omvang, Budget }) => Omvang !== undefined && Budget !== undefined,
  ),
  aboutProduct(
    'CD078',
    'Budget',
    'No budget may be given when a volume is given.',
    ({ Omvang, Budget }) => Omvang !== undefined && Budget !== undefined,
  ),
  aboutProduct(
    'CD079',
    'Product',
    'A product is mandatory when no budget is given.',
    ({ Product, Budget }) => Product === undefined && Budget === undefined,
  ),
  aboutProduct(
    'CD080',
    'Omvang',
    'No volume may be given without a product code when the allocation ends after 2020 or has no end date.',
    ({ Product, Omvang, Einddatum }) =>
      Omvang !== undefined && Product?.Code === undefined && (Einddatum === undefined || Einddatum > '2020-12-31'),
  ),
  withinMessage(
    'CS003',
    ['JW301'],
    'An end date must not lie before the begin date it belongs to.',
    (message, report) => {
      for (const { path, period } of periods(message)) {
        const { Begindatum, Einddatum } = period
        if (Begindatum !== undefined && Einddatum !== undefined && Einddatum < Begindatum) report(`${path}/Einddatum`)
      }
    },
  ),
  aboutProduct(
    'CS335',
    'RedenWijziging',
    'Reason 13 (deleted) is only for an allocation that ends on its start date.',
    ({ RedenWijziging, Ingangsdatum, Einddatum }) => RedenWijziging === '13' && Einddatum !== Ingangsdatum,
  ),
  aboutProduct(
    'CS336',
    'RedenWijziging',
    'Reason 01 is withdrawn and must not be used.',
    ({ RedenWijziging }) => RedenWijziging === '01',
  ),
]

/** Every pair of dates in an allocation, with the path of the element that holds it. */
function* periods({ Client }: Jw301) {
  for (const [index, { Ingangsdatum, Einddatum }] of Client.ToegewezenProducten.ToegewezenProduct.entries()) {
    yield { path: `${productsPath}[${index + 1}]`, period: { Begindatum: Ingangsdatum, Einddatum } }
  }
  for (const [index, { Periode }] of Client.Contactgegevens.Contact.entries()) {
    if (Periode) yield { path: `/Bericht/Client/Contactgegevens/Contact[${index + 1}]/Periode`, period: Periode }
  }
  for (const [index, { Contact }] of (Client.Relaties?.Relatie ?? []).entries()) {
    const path = `/Bericht/Client/Relaties/Relatie[${index + 1}]/Contact/Periode`
    if (Contact.Periode) yield { path, period: Contact.Periode }
  }
}
