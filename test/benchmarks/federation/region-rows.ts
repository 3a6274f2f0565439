const clientCount = 50
const allocationsPerClient = 2

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const byKey = <Item, Key extends keyof Item>(items: readonly Item[], key: Key) =>
  new Map(items.map((item) => [item[key], item]))
const pick = <Item>(items: readonly Item[], number: number) => items[number % items.length] as Item
const dayOf = (year: number, number: number) =>
  `${year}-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`
const coded = (list: string, code: string, label: string | null) => ({ list, code, label })

const familyNames = ['de Boer', 'Jansen', 'Öztürk', 'Visser', 'van den Berg', 'Bakker', 'El Amrani']
const givenNames = ['Noor', 'Daan', 'Sem', 'Fatima', 'Liv', 'Milan', null]
const cities = ['Alkmaar', 'Heiloo', 'Bergen', 'Castricum', 'Den Helder']
const units = [coded('WJ756', '01', 'Minuut'), coded('WJ756', '04', 'Uur'), coded('WJ756', '14', 'Etmaal')]
const frequencies = [coded('WJ757', '2', 'Per week'), coded('WJ757', '6', 'Totaal binnen geldigheidsduur toewijzing')]
const sexes = [coded('COD046', '1', 'Mannelijk'), coded('COD046', '2', 'Vrouwelijk'), coded('COD046', '0', null)]

const regions = numbers(3).map((number) => ({ id: `JR${number}`, name: `Jeugdregio ${pick(cities, number)}` }))

const municipalities = numbers(8).map((number) => ({
  code: `GM0${360 + number}`,
  name: `Gemeente ${pick(cities, number)} ${number}`,
  region: number === 8 ? null : pick(regions, number),
}))

const providers = numbers(12).map((number) => ({
  agbCode: `2200${1000 + number}`,
  name: `Stichting Jeugdhulp ${number}`,
  rating: number % 4 === 0 ? null : number / 2 + 1.5,
  seatCode: pick(municipalities, number).code,
}))

const productCategories = numbers(10).map((number) => ({
  code: String(40 + number),
  label: `Jeugdhulp met verblijf ${number}`,
}))

const clients = numbers(clientCount).map((number) => ({
  id: `client-${1000 + number}`,
  familyName: `${pick(familyNames, number)}-${number}`,
  familyNamePrefix: null,
  givenNames: pick(givenNames, number),
  birthDate: dayOf(2008 + (number % 10), number * 7),
  birthDatePrecision: pick(['DAY', 'DAY', 'MONTH', 'DAY', 'YEAR'], number),
  sexNumber: number,
  address: {
    street: `Laat ${number}`,
    houseNumber: number * 3,
    postalCode: `18${10 + number}AB`,
    city: pick(cities, number),
  },
  municipalityCode: pick(municipalities, number).code,
}))

const allocations = clients.flatMap((client, index) =>
  numbers(allocationsPerClient).map((which) => {
    const number = index * allocationsPerClient + which
    return {
      id: `allocation-${20000 + number}`,
      clientId: client.id,
      number,
      kind: pick(['SPECIFIC', 'NON_SPECIFIC', 'SPECIFIC', 'GENERIC'], number),
      decidedOn: dayOf(2025, number),
      start: dayOf(2025, number + 20),
      end: number % 5 === 0 ? null : dayOf(2026, number),
      volume:
        number % 4 === 3
          ? null
          : { volume: number * 15, unit: pick(units, number), frequency: pick(frequencies, number) },
      careStarts: number % 3 === 0 ? [] : [{ id: `start-${number}`, begin: dayOf(2025, number + 25) }],
      providerAgbCode: pick(providers, number * 5).agbCode,
      productCategoryCode: number % 9 === 0 ? null : pick(productCategories, number * 3).code,
    }
  }),
)

const commitments = allocations.map(({ id, number }) => ({
  allocationId: id,
  amountCents: number % 6 === 0 ? null : number * 12_345,
  basis: number % 6 === 0 ? null : pick(['AMOUNT', 'BUDGET', 'TARIFF'], number),
  unknownReason: number % 6 === 0 ? 'NO_TARIFF' : null,
}))

const claimLines = allocations.flatMap(({ id, number }) =>
  numbers(1 + (number % 2)).map((which) => ({
    id: `line-${number}-${which}`,
    allocationId: id,
    lineReference: `REF${number}-${which}`,
    amountCents: number * 100 + which,
    periodStart: dayOf(2026, number + which),
    unit: pick(units, number + which),
  })),
)

const schools = numbers(9).map((number) => ({
  brin: `${10 + number}AB0${number}`,
  name: `Basisschool De Kring ${number}`,
  partnershipCode: `PO27${number}`,
  municipalityCode: pick(municipalities, number * 3).code,
}))

const arrangements = clients.flatMap(({ id }, index) =>
  numbers(1).map(() => ({
    id: `arrangement-${index}`,
    clientId: id,
    kind: pick(['AT_SCHOOL', 'AT_CARE_LOCATION'], index),
    agreedOn: dayOf(2025, index * 3),
    fundedBy: index % 3 === 0 ? ['EDUCATION', 'LOCAL_TEAM'] : ['FAMILY'],
    schoolBrin: pick(schools, index).brin,
    providerAgbCode: index % 4 === 0 ? null : pick(providers, index).agbCode,
  })),
)

/** What the four subgraphs hold, each its own, as plain objects that are found by their key. */
export const rows = {
  clients: {
    byFamilyName: clients.toSorted((a, b) => (a.familyName < b.familyName ? -1 : 1)),
    byBirthDate: clients.toSorted((a, b) => (a.birthDate + a.id < b.birthDate + b.id ? -1 : 1)),
    clientById: byKey(clients, 'id'),
    allocationById: byKey(allocations, 'id'),
    allocationsByClient: Map.groupBy(allocations, ({ clientId }) => clientId),
    sexOf: (number: number) => pick(sexes, number),
  },
  providers: {
    providerByAgbCode: byKey(providers, 'agbCode'),
    municipalityByCode: byKey(municipalities, 'code'),
    productCategoryByCode: byKey(productCategories, 'code'),
    inhabitantsOf: (code: string, year: number) => (year > 2000 ? Number(code.slice(2)) * 100 + year : null),
  },
  finance: {
    allocationById: new Map(allocations.map(({ id }) => [id, { id }])),
    commitmentByAllocation: byKey(commitments, 'allocationId'),
    claimLineById: byKey(claimLines, 'id'),
    claimLinesByAllocation: Map.groupBy(claimLines, ({ allocationId }) => allocationId),
    claimedByAllocation: new Map(
      [...Map.groupBy(claimLines, ({ allocationId }) => allocationId)].map(([id, lines]) => [
        id,
        lines.reduce((sum, { amountCents }) => sum + amountCents, 0),
      ]),
    ),
  },
  education: {
    clientById: new Map(clients.map(({ id }) => [id, { id }])),
    arrangementsByClient: Map.groupBy(arrangements, ({ clientId }) => clientId),
    schoolByBrin: byKey(schools, 'brin'),
  },
}

export type ClientRow = (typeof clients)[number]
export type AllocationRow = (typeof allocations)[number]
export type ProviderRow = (typeof providers)[number]
export type SchoolRow = (typeof schools)[number]
export type ArrangementRow = (typeof arrangements)[number]

/** The clients that operations of one client ask for. */
export const clientIds: readonly string[] = clients.map(({ id }) => id)
