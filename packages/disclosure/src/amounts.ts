import { addsUp, type MoneyCell, type Table } from './table.ts'
import { findReason } from './value.ts'
import { type Withheld, withhold } from './withhold.ts'

/** An amount of a region and those of its municipalities, of one period. */
export interface AmountsOfRegion {
  readonly whole: MoneyCell
  readonly parts: readonly MoneyCell[]
}

/**
 * Decides which of these amounts are withheld: those that the money rules name, and others for their sake. Whoever sees the region and some of
 * its municipalities can compute what the others have together, so that a group which the rules would not show is protected as one amount:
 * all but one municipality, which knows its own, and those that are withheld. What was withheld `before` stays withheld.
 */
export function withholdAmounts(amounts: AmountsOfRegion, before: Withheld = new Map()): Withheld {
  const { whole, parts } = amounts
  const groups = new Map(
    parts.map((own) =>
      toEntry(
        whole,
        parts.filter((part) => part !== own),
      ),
    ),
  )
  for (let withheld = before; ; ) {
    withheld = withhold(toAmountTable(amounts, [...groups.values()]), withheld)
    const left = parts.filter(({ id }) => withheld.has(id))
    const found = [left, ...left.map((own) => left.filter((part) => part !== own))]
      .map((group) => toEntry(whole, group))
      .filter(([id, group]) => group.length > 1 && !groups.has(id))
    if (withheld.has(whole.id) || found.length === 0) return withheld
    for (const [id, group] of found) groups.set(id, group)
  }
}

/** Amounts with what some of them come to together, which is published nowhere. */
function toAmountTable({ whole, parts }: AmountsOfRegion, groups: Iterable<readonly MoneyCell[]>): Table {
  const ids = (cells: readonly MoneyCell[]) => cells.map(({ id }) => id)
  const sums = [...groups]
    .filter((group) => group.length > 1)
    .map((group) => ({ cell: { ...addUp(group), id: toGroupId(whole, group) }, group }))
    // What the rules would show needs no protection.
    .filter(({ cell }) => findReason(cell) !== null)
  return {
    cells: [whole, ...parts, ...sums.map(({ cell }) => cell)],
    relations: [addsUp(whole.id, ids(parts)), ...sums.map(({ cell, group }) => addsUp(cell.id, ids(group)))],
  }
}

/** What amounts come to together, as a cell that is published nowhere. */
export function addUp(amounts: readonly MoneyCell[]): MoneyCell {
  const byProvider = new Map<string, number>()
  for (const amount of amounts) {
    for (const [provider, cents] of amount.byProvider) byProvider.set(provider, (byProvider.get(provider) ?? 0) + cents)
  }
  const sum = (of: (cell: MoneyCell) => number) => amounts.reduce((total, cell) => total + of(cell), 0)
  return {
    kind: 'money',
    id: amounts.map(({ id }) => id).join(' + '),
    municipality: null,
    published: false,
    value: sum(({ value }) => value),
    byProvider,
    clients: sum(({ clients }) => clients),
  }
}

function toGroupId({ id }: MoneyCell, group: readonly MoneyCell[]): string {
  return `${id} of ${group.map((part) => part.id).join(' + ')}`
}

function toEntry(whole: MoneyCell, group: readonly MoneyCell[]) {
  return [toGroupId(whole, group), group] as const
}
