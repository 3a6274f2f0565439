import { demoProducts } from './products.ts'

/** What a provider of the demo mainly does; it decides which categories of the product list it offers. */
type DemoProviderKind = keyof typeof categoriesByKind

/** A fictitious provider. Its name belongs to no organisation, and AGB codes that start with 98 are not issued to providers. */
export interface DemoProvider {
  readonly agbCode: string
  readonly name: string
  readonly kind: DemoProviderKind
  readonly regionIds: readonly string[]
  /** The product categories (JZ020) it offers, and all products of the list in them. */
  readonly categoryCodes: readonly string[]
  readonly productCodes: readonly string[]
}

const categoriesByKind = {
  OUTPATIENT: ['45', '50'],
  COMBINED: ['41', '43', '44', '45', '46', '50'],
  MENTAL_HEALTH: ['45', '51', '52', '54'],
  FOSTER_CARE: ['35', '36', '45'],
  RESIDENTIAL: ['36', '38', '43', '44'],
  DAY_TREATMENT: ['41', '44', '45'],
  CRISIS: ['43', '46'],
  PERSONAL_CARE: ['40', '45'],
  TRANSPORT: ['42'],
  CERTIFIED_INSTITUTION: ['47', '48'],
} as const

const nk = 'noord-kennemerland'
const eemland = 'eemland'
const zhz = 'zuid-holland-zuid'

const list: readonly (readonly [name: string, kind: DemoProviderKind, ...regionIds: string[]])[] = [
  ['Jeugdhulp Kopergrutto', 'COMBINED', nk, zhz],
  ['Stichting Wilgenvonk', 'COMBINED', eemland],
  ['Zorggroep Kiezelwolk', 'COMBINED', zhz],
  ['Duinkevel Jeugd en Gezin', 'COMBINED', nk],
  ['Begeleiding Vuursteenpad', 'OUTPATIENT', nk],
  ['Ambulant Team Rietkraal', 'OUTPATIENT', zhz],
  ['Blauwvinkel Gezinscoaching', 'OUTPATIENT', eemland],
  ['Tijmkwartier', 'OUTPATIENT', nk, eemland],
  ['Lantaarnbrug Jeugdbegeleiding', 'OUTPATIENT', zhz],
  ['Noordstroop Coaching', 'OUTPATIENT', nk],
  ['Klinkermaan', 'OUTPATIENT', eemland, zhz],
  ['Praktijk Spreeuwenwiek', 'OUTPATIENT', zhz],
  ['Wolkenwever Thuisbegeleiding', 'OUTPATIENT', eemland],
  ['Zilverkievit Psychologen', 'MENTAL_HEALTH', nk],
  ['Jeugd-ggz Moerasster', 'MENTAL_HEALTH', zhz],
  ['Behandelcentrum Bramenboog', 'MENTAL_HEALTH', eemland],
  ['Hazelvonder Kinderpsychiatrie', 'MENTAL_HEALTH', nk, zhz],
  ['Praktijk Kwikbeek', 'MENTAL_HEALTH', zhz],
  ['Madeliefkade Ggz', 'MENTAL_HEALTH', eemland],
  ['Grasparel Psychologie', 'MENTAL_HEALTH', nk],
  ['Pleegzorg Havikskom', 'FOSTER_CARE', nk],
  ['Pleegzorg Jonkbron', 'FOSTER_CARE', eemland, zhz],
  ['Gezinshuizen Kastanjeluik', 'FOSTER_CARE', zhz],
  ['Woonvorm Libellenkim', 'RESIDENTIAL', nk],
  ['Residentie Meeuwentij', 'RESIDENTIAL', zhz],
  ['Nevelhaven Wonen', 'RESIDENTIAL', eemland],
  ['Kamertraining Otterspoor', 'RESIDENTIAL', nk, eemland],
  ['Dagcentrum Rozenkiel', 'DAY_TREATMENT', nk],
  ['Dagbehandeling Sterrenklink', 'DAY_TREATMENT', zhz],
  ['Kinderdagcentrum Tuimelveld', 'DAY_TREATMENT', eemland],
  ['Uilenlicht Zorgboerderij', 'DAY_TREATMENT', nk, zhz],
  ['Crisisdienst Veenwachter', 'CRISIS', nk, eemland],
  ['Spoedhulp Winterkraag', 'CRISIS', zhz],
  ['Thuiszorg Zonnegreppel', 'PERSONAL_CARE', nk, zhz],
  ['Kinderthuiszorg Eikelhof', 'PERSONAL_CARE', eemland],
  ['Vervoer Draaikolkje', 'TRANSPORT', nk, eemland],
  ['Zwaluwrit', 'TRANSPORT', zhz],
  ['Instelling Morgenrood-West', 'CERTIFIED_INSTITUTION', nk],
  ['Jeugdbescherming Distelkroon', 'CERTIFIED_INSTITUTION', eemland, zhz],
  ['Instelling Waterspiegel-Zuid', 'CERTIFIED_INSTITUTION', zhz],
]

/** The 40 fictitious providers of the demo, each working in one or two of its regions. */
export const demoProviders: readonly DemoProvider[] = list.map(([name, kind, ...regionIds], index) => ({
  agbCode: `${98_000_101 + index * 101}`,
  name,
  kind,
  regionIds,
  categoryCodes: categoriesByKind[kind],
  productCodes: demoProducts
    .filter(({ categoryCode }) => (categoriesByKind[kind] as readonly string[]).includes(categoryCode))
    .map(({ code }) => code),
}))

const providersByOffer: ReadonlyMap<string, readonly DemoProvider[]> = new Map(
  Object.entries(
    Object.groupBy(
      demoProviders.flatMap((provider) =>
        provider.regionIds.flatMap((regionId) =>
          provider.categoryCodes.map((categoryCode) => ({ offer: `${regionId}/${categoryCode}`, provider })),
        ),
      ),
      ({ offer }) => offer,
    ),
  ).map(([offer, entries]) => [offer, (entries ?? []).map(({ provider }) => provider)]),
)

/** The providers that offer a product category in a region, in a fixed order. */
export function listProvidersOffering(categoryCode: string, regionId: string): readonly DemoProvider[] {
  return providersByOffer.get(`${regionId}/${categoryCode}`) ?? []
}
