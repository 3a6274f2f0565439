import { GraphQLScalarType } from 'graphql'
import {
  type AllocationRow,
  type ArrangementRow,
  type ClientRow,
  type ProviderRow,
  rows,
  type SchoolRow,
} from './region-rows.ts'
import type { SubgraphName } from './region-schemas.ts'

/** How a resolver reaches an entity that another subgraph owns: by its reference, or in one schema by its row. */
export interface Links {
  municipality(code: string): unknown
  provider(agbCode: string | null): unknown
  productCategory(code: string | null): unknown
}

/** Resolvers by type and field; `__resolveReference` beside the fields of an entity; and scalars. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, unknown>> | GraphQLScalarType>>

/** Whether lists and references are answered as promises, as dataloaders do, or at once. */
export type Timing = 'sync' | 'async'

interface Keyed {
  readonly id: string
}

/** Links of a subgraph: it knows the key and nothing more. */
export const links: Links = {
  municipality: (code) => ({ code }),
  provider: (agbCode) => (agbCode === null ? null : { agbCode }),
  productCategory: (code) => (code === null ? null : { code }),
}

/** Links of one schema over all rows: what a reference becomes once its owner has resolved it. */
export function linksToRows(timing: Timing): Links {
  const { municipalityByCode, providerByAgbCode, productCategoryByCode } = rows.providers
  const loaded = loadAs(timing)
  return {
    municipality: loaded((code: string) => municipalityByCode.get(code) ?? null),
    provider: loaded((agbCode: string | null) => (agbCode === null ? null : (providerByAgbCode.get(agbCode) ?? null))),
    productCategory: loaded((code: string | null) =>
      code === null ? null : (productCategoryByCode.get(code) ?? null),
    ),
  }
}

function loadAs(timing: Timing) {
  return <Input extends unknown[]>(load: (...input: Input) => unknown): ((...input: Input) => unknown) =>
    timing === 'sync' ? load : (...input) => Promise.resolve(load(...input))
}

function scalar(name: string, isValue: (value: unknown) => boolean) {
  return new GraphQLScalarType({
    name,
    serialize: (value) => {
      if (!isValue(value)) throw new TypeError(`${name} does not hold a ${typeof value}.`)
      return value
    },
  })
}

const isText = (value: unknown) => typeof value === 'string'
const isNumber = (value: unknown) => typeof value === 'number'

const firstOf = <Item>(list: readonly Item[], first: number | null | undefined) =>
  typeof first === 'number' ? list.slice(0, first) : list

/** The resolvers of all subgraphs. One schema over all of them takes the same functions with other links. */
export function createResolvers(links: Links, timing: Timing): Readonly<Record<SubgraphName, Resolvers>> {
  const loaded = loadAs(timing)
  const { clients, providers, finance, education } = rows
  return {
    clients: {
      LocalDate: scalar('LocalDate', isText),
      Query: {
        client: loaded((_: unknown, { id }: Keyed) => clients.clientById.get(id) ?? null),
        clients: loaded((_: unknown, { first, order }: { first: number; order: string }) => {
          const all = order === 'BIRTH_DATE' ? clients.byBirthDate : clients.byFamilyName
          const nodes = all.slice(0, first)
          return {
            nodes,
            pageInfo: { hasNextPage: nodes.length < all.length, endCursor: nodes.at(-1)?.id },
            totalCount: all.length,
          }
        }),
      },
      Client: {
        __resolveReference: loaded(({ id }: Keyed) => clients.clientById.get(id) ?? null),
        sex: ({ sexNumber }: ClientRow) => clients.sexOf(sexNumber),
        responsibleMunicipality: ({ municipalityCode }: ClientRow) => links.municipality(municipalityCode),
        allocations: loaded(({ id }: Keyed, { first }: { first?: number | null }) =>
          firstOf(clients.allocationsByClient.get(id) ?? [], first),
        ),
      },
      Allocation: {
        __resolveReference: loaded(({ id }: Keyed) => clients.allocationById.get(id) ?? null),
        provider: ({ providerAgbCode }: AllocationRow) => links.provider(providerAgbCode),
        productCategory: ({ productCategoryCode }: AllocationRow) => links.productCategory(productCategoryCode),
      },
    },
    providers: {
      Query: {
        provider: loaded((_: unknown, { agbCode }: ProviderRow) => providers.providerByAgbCode.get(agbCode) ?? null),
        municipality: loaded(
          (_: unknown, { code }: { code: string }) => providers.municipalityByCode.get(code) ?? null,
        ),
      },
      Provider: {
        __resolveReference: loaded(({ agbCode }: ProviderRow) => providers.providerByAgbCode.get(agbCode) ?? null),
        seat: loaded(({ seatCode }: ProviderRow) => providers.municipalityByCode.get(seatCode) ?? null),
      },
      ProductCategory: {
        __resolveReference: loaded(({ code }: { code: string }) => providers.productCategoryByCode.get(code) ?? null),
      },
      Municipality: {
        __resolveReference: loaded(({ code }: { code: string }) => providers.municipalityByCode.get(code) ?? null),
        inhabitants: ({ code }: { code: string }, { year }: { year: number }) => providers.inhabitantsOf(code, year),
      },
    },
    finance: {
      LocalDate: scalar('LocalDate', isText),
      Cents: scalar('Cents', isNumber),
      Query: { claimLine: loaded((_: unknown, { id }: Keyed) => finance.claimLineById.get(id) ?? null) },
      Allocation: {
        __resolveReference: loaded(({ id }: Keyed) => finance.allocationById.get(id) ?? null),
        commitment: ({ id }: Keyed) => finance.commitmentByAllocation.get(id) ?? null,
        claimedCents: ({ id }: Keyed) => finance.claimedByAllocation.get(id) ?? 0,
        claimLines: loaded(({ id }: Keyed, { first }: { first: number }) =>
          firstOf(finance.claimLinesByAllocation.get(id) ?? [], first),
        ),
      },
    },
    education: {
      LocalDate: scalar('LocalDate', isText),
      Query: { school: loaded((_: unknown, { brin }: { brin: string }) => education.schoolByBrin.get(brin) ?? null) },
      Client: {
        __resolveReference: loaded(({ id }: Keyed) => education.clientById.get(id) ?? null),
        educationCareArrangements: loaded(({ id }: Keyed) => education.arrangementsByClient.get(id) ?? []),
      },
      EducationCareArrangement: {
        school: ({ schoolBrin }: ArrangementRow) => education.schoolByBrin.get(schoolBrin) ?? null,
        provider: ({ providerAgbCode }: ArrangementRow) => links.provider(providerAgbCode),
      },
      School: {
        __resolveReference: loaded(({ brin }: { brin: string }) => education.schoolByBrin.get(brin) ?? null),
        municipality: ({ municipalityCode }: SchoolRow) => links.municipality(municipalityCode),
      },
    },
  }
}
