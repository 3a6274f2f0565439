import { addUp, type MoneyCell, showTo, type Withheld, withholdAmounts } from '@regiograaf/disclosure'
import { total } from './cube-counts.ts'
import { type CubeAmount, clientsOfAmount, providersOfAmount } from './money.ts'
import { type PublishedCell, toCellId } from './publication.ts'

/** The amounts of a figure of a region that is about to be published, of the municipalities that delivered. */
export interface AmountsSubject {
  readonly figure: string
  readonly periods: readonly string[]
  readonly municipalities: readonly string[]
  /** What their cubes say of them. */
  readonly amounts: Iterable<CubeAmount>
}

/**
 * What may be shown of amounts, of the region and of each municipality: rounded, or withheld for a reason, and safe together for every reader, who may
 * know the exact amounts of one municipality or those of one provider. What was withheld in the publication `before` stays withheld. A provider of
 * whom more was taken back than granted counts for nothing.
 */
export function publishAmounts(
  { figure, periods, municipalities, amounts }: AmountsSubject,
  before: readonly PublishedCell[] = [],
): readonly PublishedCell[] {
  const known: Withheld = new Map(
    before.flatMap((cell) => (cell.reason === null ? [] : [[toCellId(figure, cell), cell.reason]])),
  )
  const found = Map.groupBy(amounts, ({ municipality, period }) => `${period} ${municipality}`)
  return periods.flatMap((period) => {
    const placeOf = (municipality: string) => ({ period, municipality, breakdown: total, member: '' })
    const parts = municipalities.map((municipality): MoneyCell => {
      const own = found.get(`${period} ${municipality}`) ?? []
      const byProvider = new Map<string, number>()
      for (const { breakdown, member, count } of own) {
        if (breakdown === providersOfAmount) byProvider.set(member, (byProvider.get(member) ?? 0) + count)
      }
      for (const [provider, cents] of byProvider) byProvider.set(provider, Math.max(0, cents))
      return {
        kind: 'money',
        id: toCellId(figure, placeOf(municipality)),
        municipality,
        published: true,
        value: [...byProvider.values()].reduce((sum, cents) => sum + cents, 0),
        byProvider,
        clients: own.reduce((sum, { breakdown, count }) => sum + (breakdown === clientsOfAmount ? count : 0), 0),
      }
    })
    const whole = { ...addUp(parts), id: toCellId(figure, placeOf('')), published: true }
    const withheld = withholdAmounts({ whole, parts }, known)
    return [whole, ...parts].map((cell): PublishedCell => {
      const place = placeOf(cell.municipality ?? '')
      const shown = showTo(null, cell, withheld)
      return shown.kind === 'withheld'
        ? { ...place, value: null, reason: shown.reason }
        : { ...place, value: shown.value, reason: null }
    })
  })
}
