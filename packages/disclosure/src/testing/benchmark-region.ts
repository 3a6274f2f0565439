import { inhabitants, membersOf } from '@regiograaf/reference-data'
import { type Dimension, municipality, type Place, type Table, toTable } from '../table.ts'
import { randomFrom } from './hierarchy.ts'

const youthCareRegions = ['eemland', 'noord-kennemerland', 'zuid-holland-zuid']
const years = ['2022', '2023', '2024', '2025', '2026']
const allocations = 500_000

/** How often each value of a dimension occurs, most first: skewed as care is, with a few forms that hardly anybody has. */
const weights = {
  level: [46, 31, 15, 8],
  category: [300, 180, 130, 95, 75, 60, 45, 35, 28, 22, 17, 13],
  referrer: [420, 290, 120, 90, 50, 20],
  age: [160, 340, 360, 140],
  provider: Array.from({ length: 60 }, (_, index) => 1000 / (index + 2)),
  month: Array.from({ length: 12 }, () => 1),
} as const

export type DimensionName = keyof typeof weights | 'municipality' | 'year'

/** The codes of the 23 municipalities of three regions. */
export const municipalities = youthCareRegions.flatMap((id) => membersOf(id, '2026-01-01'))

const members: Readonly<Record<DimensionName, readonly string[]>> = {
  municipality: municipalities,
  year: years,
  level: names('level'),
  category: names('category'),
  referrer: names('referrer'),
  age: names('age'),
  provider: names('provider'),
  month: names('month'),
}

function names(dimension: keyof typeof weights): readonly string[] {
  return weights[dimension].map((_, index) => `${dimension}${String(index + 1).padStart(2, '0')}`)
}

type Allocation = Readonly<Record<DimensionName, string>> & { readonly inCare: readonly string[] }

/** 500,000 made-up allocations over five years, in each municipality by its inhabitants; 100,000 start in a year. */
export function drawAllocations(): readonly Allocation[] {
  const random = randomFrom(2026)
  const draws = Object.fromEntries(
    Object.entries({
      ...weights,
      municipality: municipalities.map((code) => inhabitants(code, 2019) ?? 0),
      year: years.map(() => 1),
    }).map(([name, by]) => [name, drawFrom(members[name as DimensionName], by, random)]),
  ) as Record<DimensionName, () => string>
  return Array.from({ length: allocations }, () => {
    const [year, month] = [draws.year(), draws.month()]
    const length = 1 + Math.floor(-9 * Math.log(1 - random()))
    const start = years.indexOf(year) * 12 + members.month.indexOf(month)
    // Of the stock only the last year is asked.
    const from = Math.max(start, (years.length - 1) * 12)
    const last = Math.min(start + length, years.length * 12)
    return {
      year,
      month,
      municipality: draws.municipality(),
      level: draws.level(),
      category: draws.category(),
      referrer: draws.referrer(),
      age: draws.age(),
      provider: draws.provider(),
      inCare: from < last ? members.month.slice(from % 12, (from % 12) + last - from) : [],
    }
  })
}

function drawFrom(from: readonly string[], by: readonly number[], random: () => number): () => string {
  const total = by.reduce((sum, weight) => sum + weight, 0)
  return () => {
    let at = random() * total
    let index = 0
    for (const weight of by) {
      at -= weight
      if (at < 0) break
      index++
    }
    return from[Math.min(index, from.length - 1)] ?? ''
  }
}

/** What started in the last year (or in each year, when that is a dimension), by these dimensions and their totals. */
export function startsBy(all: readonly Allocation[], dimensions: readonly DimensionName[]): Table {
  const some = dimensions.includes('year') ? all : all.filter(({ year }) => year === years.at(-1))
  return breakDown('MON-15', dimensions, 'year', some, ({ year }) => [year])
}

/** Who was in care in each month of the last year, by these dimensions; months have no total. */
export function inCareBy(all: readonly Allocation[], dimensions: readonly DimensionName[]): Table {
  return breakDown('MON-02', ['month', ...dimensions], 'month', all, ({ inCare }) => inCare)
}

/** `time` is the dimension that has no total; an allocation counts at each of its `times`. */
function breakDown(
  figure: string,
  names: readonly DimensionName[],
  time: 'month' | 'year',
  some: readonly Allocation[],
  times: (allocation: Allocation) => readonly string[],
): Table {
  const hasTime = names.includes(time)
  // A municipality knows its own figures of whatever is published of the region.
  const others = [...new Set<DimensionName>(['municipality', ...names])].filter((name) => name !== time)
  const keyOf = (place: Place) => [time, ...others].map((name) => place[name] ?? '').join(' ')
  const counts = new Map<string, number>()
  for (const allocation of some) {
    let keys = hasTime ? times(allocation) : ['']
    if (keys.length === 0) continue
    for (const name of others) keys = keys.flatMap((key) => [`${key} ${allocation[name]}`, `${key} `])
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const dimensions = [...(hasTime ? [time] : []), ...others].map(
    (name): Dimension => ({
      name: name === 'municipality' ? municipality : name,
      members: members[name],
      adds: name === time ? 'none' : 'sum',
    }),
  )
  return toTable({
    figure,
    dimensions,
    at: (place) => ({ kind: 'count', value: counts.get(keyOf(place)) ?? 0 }),
    publishes: (place) => names.includes('municipality') || !(municipality in place),
  })
}
