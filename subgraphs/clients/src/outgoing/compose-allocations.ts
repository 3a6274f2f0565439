import {
  type AllocationFact,
  type Draft,
  type Finding,
  isCurrent,
  isDeleted,
  type Standing,
  type ToegewezenProduct,
} from '@regiograaf/ijw'
import { type ChangeBreach, findChangeBreaches, findEndBreaches } from '../rules/adjustment.ts'
import type { Person } from './person.ts'

/** What the municipality orders; codes are those of the standard, days ISO days. */
export interface NewAllocation {
  readonly categoryCode?: string | null | undefined
  readonly productCode?: string | null | undefined
  readonly start: string
  readonly end?: string | null | undefined
  readonly volume?:
    | { readonly volume: number; readonly unitCode: string; readonly frequencyCode: string }
    | null
    | undefined
  readonly budgetCents?: number | null | undefined
  readonly comment?: string | null | undefined
}

/** What changes of an allocation; what is undefined stays as it is, and an end of null makes it open-ended. */
export interface Adjustment {
  readonly number: number
  readonly reasonCode: string
  readonly end?: string | null | undefined
  /** Of an allocation of a total (frequency 6). */
  readonly volume?: number | undefined
  readonly budgetCents?: number | undefined
  readonly comment?: string | null | undefined
}

/** What is decided about one allocation of a young person at a provider. */
export type AllocationDecision =
  | { readonly kind: 'grant'; readonly allocation: NewAllocation }
  | { readonly kind: 'change' | 'end' | 'delete'; readonly adjustment: Adjustment }

export interface DecisionContext {
  readonly person: Person
  readonly providerCode: string
  /** The request that it honours; the reference of a change stands on every allocation (IV093). */
  readonly request: { readonly kind: 'ALLOCATION' | 'CHANGE'; readonly reference: string } | null
  readonly today: string
  /** The time of day in the Netherlands, `14:05:00.123`. */
  readonly time: string
}

/**
 * The JW301 that tells decisions: every current allocation of the young person at the provider as it stands, and then those that
 * are decided about, from `place` on (OP087). What is repeated keeps the moment at which it was decided and has no reason for
 * change (IV013, IV099).
 */
export function composeAllocations(
  decisions: readonly AllocationDecision[],
  { allocations, freeNumber }: Pick<Standing, 'allocations' | 'freeNumber'>,
  { person, providerCode, request, today, time }: DecisionContext,
): Draft & { readonly place: number } {
  const own = new Map(
    allocations
      .filter((allocation) => allocation.providerCode === providerCode)
      .map((allocation) => [allocation.number, allocation]),
  )
  const adjustedNumbers = new Set(
    decisions.map((decision) => (decision.kind === 'grant' ? null : decision.adjustment.number)),
  )
  const repeated = [...own.values()]
    .filter((allocation) => !adjustedNumbers.has(allocation.number) && isCurrent(allocation, today))
    .toSorted((one, other) => one.number - other.number)
    .map(toProduct)
  const place = repeated.length + 1
  const findings = decisions.flatMap((decision, index) =>
    decision.kind === 'grant' ? [] : findBreaches(own.get(decision.adjustment.number), decision, place + index),
  )
  if (findings.length > 0) return { findings, place }
  let nextNumber = freeNumber
  const decided = decisions.map((decision) => {
    if (decision.kind === 'grant') {
      const moment = momentAfter(undefined, today, time)
      return { ToewijzingNummer: nextNumber++, ...toNewProduct(decision.allocation), ...moment }
    }
    const before = own.get(decision.adjustment.number) ?? unknown(decision.adjustment.number)
    return { ...adjusted(before, decision.adjustment), ...momentAfter(before.decidedAt, today, time) }
  })
  const reference = request && { ReferentieAanbieder: request.reference }
  return {
    place,
    content: {
      Client: {
        ...person,
        ToegewezenProducten: {
          ToegewezenProduct: [
            ...repeated.map((product) => ({ ...product, ...(request?.kind === 'CHANGE' && reference) })),
            ...decided.map((product) => ({ ...product, ...reference })),
          ],
        },
      },
    },
  }
}

/** What of an adjustment of the product at this place cannot be done with an allocation as it stands. */
function findBreaches(
  before: AllocationFact | undefined,
  { kind, adjustment }: Exclude<AllocationDecision, { kind: 'grant' }>,
  place: number,
): readonly Finding[] {
  const path = `/Bericht/Client/ToegewezenProducten/ToegewezenProduct[${place}]`
  const toFinding = ({ element, message }: ChangeBreach): Finding => ({
    path: element === null ? path : `${path}/${element}`,
    rule: 'IV066',
    level: 3,
    code: null,
    message,
  })
  const standing = before ?? unknown(adjustment.number)
  if (isDeleted(standing)) return [toFinding({ element: null, message: 'The allocation was deleted already.' })]
  if (kind === 'change') return findChangeBreaches(standing, adjustment).map(toFinding)
  return kind === 'end' ? findEndBreaches(standing, adjustment).map(toFinding) : []
}

function unknown(number: number): never {
  throw new Error(`The exchange does not know allocation ${number}, which a subgraph projected.`)
}

/** An allocation as it stands. */
function toProduct(fact: AllocationFact): ToegewezenProduct {
  const { number, categoryCode, productCode, start, end, volume, unit, frequency, budgetCents, decidedAt } = fact
  const [day = '', time = ''] = decidedAt.split(' ')
  return {
    ToewijzingNummer: number,
    ...(categoryCode !== undefined && { Product: { Categorie: categoryCode, ...toOptional('Code', productCode) } }),
    Toewijzingsdatum: day,
    Toewijzingstijd: time,
    Ingangsdatum: start,
    ...toOptional('Einddatum', end),
    ...(volume !== undefined &&
      unit !== undefined &&
      frequency !== undefined && { Omvang: { Volume: volume, Eenheid: unit, Frequentie: frequency } }),
    ...toOptional('Budget', budgetCents),
  }
}

function toNewProduct(allocation: NewAllocation): Omit<ToegewezenProduct, 'ToewijzingNummer' | keyof Moment> {
  const { categoryCode, productCode, start, end, volume, budgetCents, comment } = allocation
  return {
    // A code without its category is left in, so that it is refused and not lost.
    ...((categoryCode != null || productCode != null) && {
      Product: { Categorie: categoryCode ?? '', ...toOptional('Code', productCode) },
    }),
    Ingangsdatum: start,
    ...toOptional('Einddatum', end),
    ...(volume && { Omvang: { Volume: volume.volume, Eenheid: volume.unitCode, Frequentie: volume.frequencyCode } }),
    ...toOptional('Budget', budgetCents),
    ...toOptional('Commentaar', comment),
  }
}

function adjusted(before: AllocationFact, adjustment: Adjustment): ToegewezenProduct {
  const { reasonCode, end, volume, budgetCents, comment } = adjustment
  return {
    ...toProduct({
      ...before,
      ...(end !== undefined && { end: end ?? undefined }),
      ...(volume !== undefined && { volume }),
      ...(budgetCents !== undefined && { budgetCents }),
    }),
    RedenWijziging: reasonCode,
    ...toOptional('Commentaar', comment),
  }
}

interface Moment {
  readonly Toewijzingsdatum: string
  readonly Toewijzingstijd: string
}

/** This moment, or the first one after the decision that stands: the latest decision counts (IV013), so it has to be later. */
function momentAfter(decidedAt: string | undefined, today: string, time: string): Moment {
  const now = `${today} ${time}`
  const moment = decidedAt === undefined || decidedAt < now ? now : oneMillisecondAfter(decidedAt)
  return { Toewijzingsdatum: moment.slice(0, 10), Toewijzingstijd: moment.slice(11) }
}

function oneMillisecondAfter(moment: string): string {
  const [day, time] = moment.split(' ')
  return new Date(Date.parse(`${day}T${time}Z`) + 1).toISOString().replace('T', ' ').replace('Z', '')
}

function toOptional<Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): { readonly [K in Name]?: Value } {
  return (value == null ? {} : { [name]: value }) as { readonly [K in Name]?: Value }
}
