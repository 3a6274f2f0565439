import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AmountsOfRegion, addUp, withholdAmounts } from './amounts.ts'
import { audit, type Observation, observe, observeAsProvider } from './audit.ts'
import { addsUp, type Cell, type MoneyCell, type Table, type Viewer } from './table.ts'
import { randomFrom } from './testing/hierarchy.ts'
import { findReason, toShown } from './value.ts'
import { showTo, type Withheld, withhold } from './withhold.ts'

const thousand = 1000_00

function amount(municipality: string, thousands: Readonly<Record<string, number>>, clients = 50): MoneyCell {
  const byProvider = new Map(Object.entries(thousands).map(([provider, euros]) => [provider, euros * thousand]))
  const value = [...byProvider.values()].reduce((sum, cents) => sum + cents, 0)
  return { kind: 'money', id: municipality, municipality, published: true, value, byProvider, clients }
}

function regionOf(...parts: readonly MoneyCell[]): AmountsOfRegion {
  return { parts, whole: { ...addUp(parts), id: 'region', published: true } }
}

const tableOf = ({ whole, parts }: AmountsOfRegion, ...groups: readonly (readonly MoneyCell[])[]): Table => {
  const sums = groups.filter(({ length }) => length > 1).map((group) => ({ group, cell: addUp(group) }))
  return {
    cells: [whole, ...parts, ...sums.map(({ cell }) => cell)],
    relations: [
      addsUp(whole.id, parts.map(({ id }) => id)), // biome-ignore format: short enough
      ...sums.map(({ cell, group }) => addsUp(cell.id, group.map(({ id }) => id))), // biome-ignore format: short enough
    ],
  }
}

/** What anybody can find out: everyone without a municipality, each municipality of the groups that it can compute, and each provider. */
function leaksOf(amounts: AmountsOfRegion, withheld: Withheld): readonly string[] {
  const { parts, whole } = amounts
  const hidden = parts.filter(({ id }) => withheld.has(id))
  const attack = (who: string, observation: Observation) =>
    audit(observation).leaks.map(({ cell, low, high }) => `${who} ${cell} ${low} to ${high}`)
  const show = (viewer: Viewer) => (cell: Cell) => showTo(viewer, cell, withheld)
  return [
    ...attack('nobody', observe(tableOf(amounts, hidden), null, show(null))),
    ...parts.flatMap((own) => {
      const groups = [hidden, parts].map((group) => group.filter((part) => part !== own))
      return attack(own.id, observe(tableOf(amounts, ...groups), own.municipality, show(own.municipality)))
    }),
    ...[...whole.byProvider.keys()].flatMap((provider) =>
      attack(provider, observeAsProvider(tableOf(amounts, hidden), provider, show(null))),
    ),
  ]
}

const byTheRulesAlone = ({ whole, parts }: AmountsOfRegion): Withheld =>
  new Map(
    [whole, ...parts].flatMap((cell) => {
      const reason = findReason(cell)
      return reason === null ? [] : [[cell.id, reason] as const]
    }),
  )

const wide = { p: 40, q: 35, r: 25, s: 20 }

describe('amounts of a region', () => {
  it('are all shown when each may be, and so may what the others have together', () => {
    const amounts = regionOf(amount('GM1', wide), amount('GM2', wide), amount('GM3', wide))
    const withheld = withholdAmounts(amounts)
    expect([...withheld]).toEqual([])
    expect(showTo(null, amounts.whole, withheld)).toEqual({ kind: 'rounded', value: 360 * thousand })
  })

  it('hide others beside one that is withheld, so that neither a municipality nor a provider can compute it', () => {
    const amounts = regionOf(
      amount('GM1', { p: 400, q: 350, r: 250 }),
      amount('GM2', { p: 300, q: 320, r: 280 }),
      amount('GM3', { p: 30, q: 20 }),
      amount('GM4', { p: 90, q: 80, r: 70 }),
      amount('GM5', { p: 60, q: 55, r: 45 }),
    )
    const withheld = withholdAmounts(amounts)
    expect(withheld.get('GM3')).toBe('FEW_PROVIDERS')
    expect([...withheld.keys()]).not.toContain('region')
    expect(leaksOf(amounts, withheld)).toEqual([])
    expect(leaksOf(amounts, byTheRulesAlone(amounts)).length).toBeGreaterThan(0)
  })

  it('hide the region when what one municipality leaves of it is money of few', () => {
    // What GM1 does not have itself is all of one provider.
    const amounts = regionOf(amount('GM1', { p: 40, q: 35, r: 25 }), amount('GM2', { p: 30 }), amount('GM3', { p: 20 }))
    expect(withholdAmounts(amounts).has('region')).toBe(true)
  })

  it('hide more when those that are withheld are together money of few', () => {
    const amounts = regionOf(
      ...['GM1', 'GM2', 'GM3', 'GM4', 'GM5'].map((code) => amount(code, wide)),
      ...['GM6', 'GM7', 'GM8', 'GM9'].map((code) => amount(code, { y: 45, z: 55 })),
    )
    // Each by itself could be much or little, but the four together are what y and z have.
    const one = withhold(tableOf(amounts))
    expect(leaksOf(amounts, one)).toContainEqual(expect.stringContaining('GM6 + GM7 + GM8 + GM9'))
    const withheld = withholdAmounts(amounts)
    expect(leaksOf(amounts, withheld)).toEqual([])
    expect(withheld.size).toBeGreaterThan(one.size)
  })

  it('are safe against a provider that has nearly all of what is withheld', () => {
    const amounts = regionOf(
      amount('GM1', { p: 400, q: 350, r: 250 }),
      amount('GM2', { p: 300, q: 320, r: 280 }),
      amount('GM3', { p: 99, q: 1 }),
      amount('GM4', { p: 8, q: 5, r: 4 }),
    )
    const few: Withheld = new Map([
      ['GM3', 'FEW_PROVIDERS'],
      ['GM4', 'COMPLEMENTARY'],
    ])
    // Of what GM3 and GM4 have together all but ten is of p, who so knows GM3 to within a tenth.
    expect(leaksOf(amounts, few).filter((leak) => leak.startsWith('p '))).not.toEqual([])
    expect(leaksOf(amounts, withholdAmounts(amounts))).toEqual([])
  })

  it('stay withheld when they were, and give the same answer again', () => {
    const amounts = regionOf(amount('GM1', wide), amount('GM2', wide), amount('GM3', wide), amount('GM4', wide))
    const withheld = withholdAmounts(amounts, new Map([['GM2', 'FEW_CLIENTS']]))
    expect(withheld.get('GM2')).toBe('COMPLEMENTARY')
    expect(withholdAmounts(amounts, withheld)).toEqual(withheld)
  })

  it('of the only municipality follow the rules alone', () => {
    expect([...withholdAmounts(regionOf(amount('GM1', wide)))]).toEqual([])
    expect([...withholdAmounts(regionOf(amount('GM1', wide, 9)))].map(([, reason]) => reason)).toEqual([
      'FEW_CLIENTS',
      'FEW_CLIENTS',
    ])
  })
})

/** Regions with few large providers and municipalities and many small ones, most of which work in some of them. */
function anyRegion(seed: number, municipalities: number, providers: number): AmountsOfRegion {
  const random = randomFrom(seed)
  return regionOf(
    ...Array.from({ length: municipalities }, (_, m) => {
      const works = Array.from(
        { length: providers },
        (_, p) => [`p${p}`, random() < 0.6 ? random() ** 3 * 900 : 0] as const,
      )
      const thousands = Object.fromEntries(works.map(([name, euros]) => [name, Math.round(euros / (m + 1))]))
      return amount(`GM${m + 1}`, thousands, Math.floor((random() * 200) / (m + 1)))
    }),
  )
}

describe('of any region', () => {
  const region = fc.record({
    seed: fc.nat(),
    municipalities: fc.integer({ min: 2, max: 9 }),
    providers: fc.integer({ min: 1, max: 9 }),
  })

  it('give nothing away, whoever looks', () => {
    let [shown, all] = [0, 0]
    fc.assert(
      fc.property(region, ({ seed, municipalities, providers }) => {
        const amounts = anyRegion(seed, municipalities, providers)
        const withheld = withholdAmounts(amounts)
        expect(leaksOf(amounts, withheld)).toEqual([])
        all += municipalities + 1
        shown += municipalities + 1 - withheld.size
      }),
      { numRuns: 150 },
    )
    // It is not safe by showing nothing: of so many regions, a tenth or so is shown.
    expect(shown / all).toBeGreaterThan(0.03)
  })

  it('give something away when only the rules hold', () => {
    const found = fc.check(
      fc.property(region, ({ seed, municipalities, providers }) => {
        const amounts = anyRegion(seed, municipalities, providers)
        return leaksOf(amounts, byTheRulesAlone(amounts)).length === 0
      }),
      { numRuns: 150 },
    )
    expect(found.failed).toBe(true)
  })

  it('are rounded to within half a step of the truth', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 11), (value) => {
        const shown = toShown({ ...amount('GM1', wide), value }, null)
        expect(Math.abs(('value' in shown ? shown.value : Number.NaN) - value)).toBeLessThanOrEqual(thousand / 2)
      }),
    )
  })
})
