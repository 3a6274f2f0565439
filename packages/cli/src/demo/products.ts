/** A product of the regional product list. Codes and prices are fictitious; category (JZ020) and unit (WJ756) are official. */
export interface DemoProduct {
  readonly categoryCode: string
  readonly code: string
  readonly nameNl: string
  readonly unit: string
  /** Price of one unit in cents before indexation. Null for unit 83, whose volume is itself an amount. */
  readonly baseTariffCents: number | null
  /** False for products that no municipality has agreed a tariff for, so that an unknown tariff can be seen. */
  readonly hasAgreedTariff: boolean
  /** What is usually allocated in a week, in units (cents for unit 83). */
  readonly perWeek: { readonly low: number; readonly high: number; readonly step: number }
}

/** The product list that the three demo regions share. */
export const demoProducts: readonly DemoProduct[] = [
  product('35A14', 'Pleegzorg', '14', 5150, 7, 7),
  product('35B14', 'Deeltijdpleegzorg', '14', 4725, 1, 3),
  product('36A14', 'Gezinshuis', '14', 17600, 7, 7),
  product('36B14', 'Gezinshuis deeltijd', '14', 15900, 2, 4),
  product('38A14', 'Woongroep', '14', 22900, 7, 7),
  product('38B14', 'Begeleide kamertraining', '14', 13400, 7, 7),
  product('40A04', 'Persoonlijke verzorging', '04', 6100, 2, 7),
  product('40B01', 'Persoonlijke verzorging, korte momenten', '01', 104, 60, 210, 15),
  product('41A16', 'Dagbehandeling', '16', 11900, 2, 6),
  product('41B16', 'Dagbehandeling jong kind', '16', 13650, 2, 5),
  product('41C83', 'Traject dagbehandeling', '83', null, 30000, 80000, 2500),
  product('42A84', 'Vervoer per rit', '84', 2450, 2, 8),
  product('42B84', 'Rolstoelvervoer per rit', '84', 3900, 2, 8, 1, false),
  product('43A14', 'Behandelgroep', '14', 31500, 7, 7),
  product('43B14', 'Intensieve behandelgroep', '14', 42800, 7, 7),
  product('43C83', 'Traject verblijf met behandeling', '83', null, 180000, 280000, 5000),
  product('44A14', 'Verblijf fasehuis', '14', 19800, 7, 7),
  product('44B14', 'Logeren', '14', 16400, 1, 2),
  product('44C16', 'Weekendopvang', '16', 8300, 2, 4),
  product('45A04', 'Ambulante begeleiding', '04', 7450, 2, 4),
  product('45B04', 'Ambulante begeleiding specialistisch', '04', 10250, 2, 5),
  product('45C01', 'Ambulante behandeling', '01', 178, 60, 150, 15),
  product('45D16', 'Begeleiding in een groep', '16', 7900, 1, 3),
  product('45E82', 'Gezinsbegeleiding per week', '82', 38500, 1, 1),
  product('45F83', 'Traject ambulant', '83', null, 15000, 45000, 2500),
  product('45G84', 'Consult', '84', 8800, 1, 2, 1, false),
  product('46A14', 'Crisisopvang', '14', 36900, 7, 7),
  product('46B04', 'Crisishulp thuis', '04', 12600, 3, 8),
  product('47A82', 'Jeugdreclassering per week', '82', 16500, 1, 1),
  product('47B82', 'Intensieve trajectbegeleiding per week', '82', 24900, 1, 1),
  product('48A82', 'Ondertoezichtstelling per week', '82', 19800, 1, 1),
  product('48B82', 'Voogdij per week', '82', 15600, 1, 1),
  product('50A83', 'Maatwerkarrangement', '83', null, 20000, 90000, 2500),
  product('50B04', 'Maatwerkbegeleiding', '04', 11200, 2, 6),
  product('51A01', 'Basis-ggz behandeling', '01', 165, 30, 60, 15),
  product('51B82', 'Basis-ggz module', '82', 42000, 1, 1),
  product('52A01', 'Specialistische ggz behandeling', '01', 214, 45, 90, 15),
  product('52B01', 'Specialistische ggz diagnostiek', '01', 236, 45, 120, 15),
  product('52C16', 'Deeltijdbehandeling', '16', 15800, 1, 4),
  product('54A01', 'Jeugd-ggz behandeling', '01', 189, 45, 90, 15),
  product('54B04', 'Jeugd-ggz begeleiding', '04', 9800, 1, 3),
  product('54C84', 'Vaktherapie per sessie', '84', 9150, 1, 2, 1, false),
]

const productsByCode: ReadonlyMap<string, DemoProduct> = new Map(demoProducts.map((entry) => [entry.code, entry]))

/** The product with this code. Throws when the demo has no such product. */
export function getProduct(code: string): DemoProduct {
  const found = productsByCode.get(code)
  if (!found) throw new Error(`The demo has no product with the code ${code}.`)
  return found
}

/** How often a category is the reason that a client comes into care, in the demo; outpatient care is by far the most common. */
export const categoryWeights: readonly (readonly [categoryCode: string, weight: number])[] = [
  ['45', 42],
  ['54', 12],
  ['43', 7],
  ['41', 7],
  ['44', 6],
  ['52', 5],
  ['51', 5],
  ['35', 4],
  ['48', 4],
  ['50', 3],
  ['42', 3],
  ['46', 2],
  ['47', 2],
  ['36', 2],
  ['40', 2],
  ['38', 1],
]

function product(
  code: string,
  nameNl: string,
  unit: string,
  baseTariffCents: number | null,
  low: number,
  high: number,
  step = 1,
  hasAgreedTariff = baseTariffCents !== null,
): DemoProduct {
  return {
    categoryCode: code.slice(0, 2),
    code,
    nameNl,
    unit,
    baseTariffCents,
    hasAgreedTariff,
    perWeek: { low, high, step },
  }
}
