import { audit, observe } from '@regiograaf/disclosure'
import { describe, expect, it } from 'vitest'
import { type PublishedCell, publish, type Subject, toCellId, toDisclosureTable } from './publication.ts'

const [alkmaar, heiloo, bergen] = ['GM0361', 'GM0399', 'GM0373']
const counts: Readonly<Record<string, readonly [light: number, heavy: number]>> = {
  [alkmaar]: [130, 41],
  [heiloo]: [33, 6],
  [bergen]: [28, 17],
}

const subject: Subject = {
  figure: 'MON-02',
  periods: ['2026-01-01'],
  municipalities: [alkmaar, heiloo, bergen],
  isOfRegion: false,
  breakdowns: [
    { of: [{ name: 'level', members: ['1', '3'], adds: 'sum' }], byMunicipality: true },
    { of: [{ name: 'category', members: ['31', '35'], adds: 'cover' }], byMunicipality: false },
  ],
  countAt: ({ municipality, breakdown, member }) => {
    const [light, heavy] = counts[municipality] ?? [0, 0]
    if (breakdown === 'total') return light + heavy
    if (breakdown === 'level') return member === '1' ? light : heavy
    return member === '31' ? light + 3 : heavy
  },
}

const find = (cells: readonly PublishedCell[], municipality: string, breakdown = 'total', member = '') =>
  cells.find((cell) => cell.municipality === municipality && cell.breakdown === breakdown && cell.member === member)

describe('a publication', () => {
  it('rounds the region from its own true sum, and withholds small counts and what would give them away', () => {
    const cells = publish(subject)
    expect(find(cells, '')).toMatchObject({ value: 255, reason: null })
    expect(find(cells, heiloo, 'level', '3')).toMatchObject({ value: null, reason: 'SMALL_COUNT' })
    expect(cells.filter(({ reason }) => reason === 'COMPLEMENTARY').length).toBeGreaterThan(0)
  })

  it('shows of municipalities only the breakdowns that they carry', () => {
    const cells = publish(subject)
    expect(find(cells, '', 'category', '35')).toMatchObject({ value: 65 })
    expect(find(cells, alkmaar, 'category', '35')).toBeUndefined()
  })

  it('keeps what it withheld before, and is otherwise the same when it is made again', () => {
    const first = publish(subject)
    expect(publish(subject, first)).toEqual(first)
    const grown: Subject = {
      ...subject,
      countAt: (at) => subject.countAt(at) + (at.municipality === heiloo && !['1', '31'].includes(at.member) ? 10 : 0),
    }
    expect(find(publish(grown), heiloo, 'level', '3')).toMatchObject({ reason: null })
    expect(find(publish(grown, first), heiloo, 'level', '3')).toMatchObject({ reason: 'COMPLEMENTARY' })
  })

  it('is made of a region of which one municipality delivered, and withholds its small counts from all others', () => {
    const small: Subject = {
      ...subject,
      municipalities: [heiloo],
      countAt: ({ member }) => (['1', '31'].includes(member) ? 0 : 1),
    }
    const cells = publish(small)
    expect(cells.length).toBeGreaterThan(0)
    expect(cells.filter(({ reason }) => reason === null)).toEqual([])
    expect(find(publish({ ...subject, municipalities: [heiloo] }), '')).toMatchObject({ value: 40 })
  })

  it.each([null, alkmaar, heiloo, bergen])('gives nothing away to %s', (viewer) => {
    const table = toDisclosureTable(subject)
    const shown = new Map(publish(subject).map((cell) => [toCellId('MON-02', cell), cell]))
    const observation = observe(table, viewer, ({ id }) => {
      const cell = shown.get(id)
      if (!cell) throw new Error(`${id} is not published.`)
      return cell.reason === null
        ? { kind: 'rounded', value: cell.value ?? 0 }
        : { kind: 'withheld', reason: cell.reason }
    })
    expect(audit(observation).leaks).toEqual([])
  })
})

describe('a publication of sums', () => {
  const waits: Readonly<Record<string, Readonly<Record<string, readonly [count: number, days: number]>>>> = {
    [alkmaar]: { '2-a': [31, 930], '2-b': [12, 700], '3-c': [3, 400] },
    [heiloo]: { '2-a': [14, 300], '2-b': [0, 0], '3-c': [11, 110] },
    [bergen]: { '2-a': [2, 90], '2-b': [16, 480], '3-c': [12, 365] },
  }
  const add = (municipality: string, breakdown: string, member: string, part: 0 | 1) =>
    Object.entries(waits[municipality] ?? {})
      .filter(([organisation]) => breakdown === 'total' || organisation.startsWith(member))
      .reduce((sum, [, numbers]) => sum + numbers[part], 0)
  const organisations = ['2-a', '2-b', '3-c']
  const counts: Subject = {
    figure: 'MON-20',
    periods: ['2026-01-01'],
    municipalities: [alkmaar, heiloo, bergen],
    isOfRegion: false,
    breakdowns: [
      { of: [{ name: 'place', members: ['2', '3'], adds: 'sum' }], byMunicipality: false },
      { of: [{ name: 'organisation', members: organisations, adds: 'sum', within: 'place' }], byMunicipality: false },
    ],
    countAt: ({ municipality, breakdown, member }) => add(municipality, breakdown, member, 0),
  }
  const sums: Subject = {
    ...counts,
    figure: 'MON-20-SUM',
    isOfRegion: true,
    sumAt: ({ municipality, breakdown, member }) => add(municipality, breakdown, member, 1),
  }

  it('is of the region alone, and shows no sum over few', () => {
    const cells = publish(sums)
    expect(cells.filter(({ municipality }) => municipality !== '')).toEqual([])
    expect(find(cells, '')).toMatchObject({ value: 3375, reason: null })
    const few = publish({ ...sums, countAt: (at) => Math.floor(sums.countAt(at) / 10) })
    expect(find(few, '', 'organisation', '2-b')).toMatchObject({ value: null, reason: 'SMALL_BASE' })
  })

  it.each([counts, sums].flatMap((kind) => [null, alkmaar, heiloo, bergen].map((viewer) => ({ kind, viewer }))))(
    'or of counts of parts within parts, gives nothing away to $viewer',
    ({ kind, viewer }) => {
      const shown = new Map(publish(kind).map((cell) => [toCellId(kind.figure, cell), cell]))
      const observation = observe(toDisclosureTable(kind), viewer, ({ id }) => {
        const cell = shown.get(id)
        if (!cell) throw new Error(`${id} is not published.`)
        if (cell.reason !== null) return { kind: 'withheld', reason: cell.reason }
        return { kind: kind === sums ? 'exact' : 'rounded', value: cell.value ?? 0 }
      })
      expect(audit(observation).leaks).toEqual([])
    },
  )

  it('shows an organisation that is all of its place only where the place is shown', () => {
    const cells = publish(counts)
    expect(find(cells, '', 'organisation', '3-c')?.reason).toBe(find(cells, '', 'place', '3')?.reason)
  })
})
