import { randomUUID } from 'node:crypto'
import { exchangeIdentity, type Identity } from '@regiograaf/identity'
import { type IjwMessage, messageEnvelope } from '@regiograaf/ijw'
import { claimAnswerMessage, claimedLine, claimMessage } from '@regiograaf/ijw/testing'
import { membersOf } from '@regiograaf/reference-data'
import { identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { financeProjection, publishFigures, recountFigures } from '../index.ts'
import { type FinanceFixture, openFinanceFixture } from '../testing/finance-fixture.ts'

const regionId = 'noord-kennemerland'
const asOf = '2026-03-01'
const members = membersOf(regionId, asOf)
const [first = '', second = '', third = ''] = members
const policyOf = (municipality: string) => identityOf({ municipality, role: 'policy' })
const analyst: Identity = {
  ...policyOf(first),
  role: 'analyst',
  organisation: { kind: 'region', code: regionId },
  municipalities: [],
}

let fixture: FinanceFixture
beforeAll(async () => {
  fixture = await openFinanceFixture()
})
beforeEach(() => fixture.clear())
afterAll(() => fixture?.close())

/** Hands messages of one municipality to the projection, past the exchange. */
async function project(...messages: readonly IjwMessage[]): Promise<void> {
  const projection = financeProjection(fixture.database, fixture.pseudonyms)
  const received = messages.map((message) => {
    const envelope = messageEnvelope(message)
    return { id: randomUUID(), message, envelope, receivedOn: '2026-02-20', breaches: [] }
  })
  await fixture.database.withIdentity(
    exchangeIdentity(received[0]?.envelope.municipalityCode ?? ''),
    (db) => projection.project(db, received),
    { write: true },
  )
}

/** A claim of one line for one young person, in euros. */
function claim(municipality: string, provider: string, client: number, euros: number, year = 2025) {
  const identification = `${provider}-${client}-${year}-${euros}`
  return claimMessage(
    { municipality: municipality.slice(2), provider, bsn: `99990${String(client).padStart(4, '0')}`, identification },
    [
      {
        ...claimedLine,
        ProductPeriode: { Begindatum: `${year}-05-01`, Einddatum: `${year}-05-31` },
        IngediendBedrag: { Bedrag: euros * 100, DebetCredit: 'D' },
      },
    ],
  )
}

/** Claims of providers on a municipality, in euros, spread over so many young people, each of whom gets help of all of them. */
async function grant(municipality: string, euros: Readonly<Record<string, number>>, clients = 10): Promise<void> {
  const claims = Object.entries(euros).flatMap(([provider, amount]) =>
    Array.from({ length: clients }, (_, client) => claim(municipality, provider, client, amount / clients)),
  )
  await project(...claims)
}

const wide = { '98000101': 40_500, '98000202': 34_200, '98000303': 25_200 }

interface Answered {
  readonly value: number | null
  readonly precision: string | null
  readonly withheld: { readonly reason: string } | null
  readonly share: unknown
  readonly asOf: string
}

async function ask(identity: Identity, question: string, field = 'grantedCosts'): Promise<readonly Answered[]> {
  const { data, errors } = await fixture.ask(
    identity,
    `{ ${field}(${question}) { value precision withheld { reason } share { value } asOf } }`,
  )
  if (errors) throw errors[0]
  return (data as Record<string, readonly Answered[]>)[field] ?? []
}

const in2025 = 'from: "2025-01-01", to: "2025-12-31"'
const ofRegion = `scope: { region: "${regionId}" }, ${in2025}`
const of = (municipality: string) => `scope: { municipality: "${municipality}" }, ${in2025}`
const valuesOf = (figures: readonly Answered[]) => figures.map(({ value, withheld }) => value ?? withheld?.reason)
const byMunicipality = async (identity: Identity = analyst) =>
  Object.fromEntries(
    valuesOf(await ask(identity, `${ofRegion}, by: MUNICIPALITY`)).map((value, index) => [members[index], value]),
  )

describe('what was granted', () => {
  it('is published of the region and of each municipality to a thousand euros, and exact to the municipality itself', async () => {
    for (const code of members) await grant(code, wide)
    await publishFigures(fixture.database, regionId, asOf)
    expect(await ask(analyst, ofRegion)).toEqual([
      {
        value: Math.round((members.length * 99_900) / 1000) * 100_000,
        precision: 'ROUNDED',
        withheld: null,
        share: null,
        asOf,
      },
    ])
    expect(new Set(Object.values(await byMunicipality()))).toEqual(new Set([10_000_000]))
    expect(await ask(policyOf(first), of(first))).toMatchObject([
      { value: 9_990_000, precision: 'EXACT', withheld: null },
    ])
    expect(await ask(policyOf(second), of(first))).toEqual(await ask(analyst, of(first)))
  })

  it('of a region answers the use of its frame as far as it is published, and the frame of nobody', async () => {
    for (const code of members) await grant(code, wide)
    await publishFigures(fixture.database, regionId, asOf)
    const used = await ask(analyst, `scope: { region: "${regionId}" }, year: 2025`, 'budgetUtilisation')
    expect(valuesOf(used).slice(0, 3)).toEqual([
      'NOT_PUBLISHED',
      Math.round((members.length * 99_900) / 1000) * 100_000,
      'NOT_PUBLISHED',
    ])
    expect(used[1]).toMatchObject({ precision: 'ROUNDED', asOf })
    expect(valuesOf(used).slice(5, 9)).toEqual(Array(4).fill('NOT_PUBLISHED'))
  })

  it.each([
    ['two providers', { '98000101': 50_000, '98000202': 50_000 }, 10, 'FEW_PROVIDERS'],
    ['nine young people, each as often as they get help', wide, 9, 'FEW_CLIENTS'],
    ['one provider above half', { ...wide, '98000101': 60_300 }, 10, 'DOMINANT_PROVIDER'],
  ])('is withheld when it is for %s, and others with it', async (_what, euros, clients, reason) => {
    for (const code of members) await grant(code, code === third ? euros : wide, code === third ? clients : 10)
    await publishFigures(fixture.database, regionId, asOf)
    const shown = await byMunicipality()
    expect(shown[third]).toBe(reason)
    // With the region and all others anybody could compute it, and each municipality with all but itself.
    expect(Object.values(shown).filter((value) => value === 'COMPLEMENTARY').length).toBeGreaterThanOrEqual(2)
    expect(valuesOf(await ask(analyst, ofRegion))[0]).toEqual(expect.any(Number))
    expect(valuesOf(await ask(policyOf(third), of(third)))).toEqual([
      Object.values(euros).reduce((sum, amount) => sum + amount, 0) * 100,
    ])
  })

  it('stays withheld when it is published again with more', async () => {
    for (const code of members) await grant(code, wide, code === third ? 9 : 10)
    await publishFigures(fixture.database, regionId, asOf)
    const before = await byMunicipality()
    await project(claim(third, '98000404', 77, 1000))
    await publishFigures(fixture.database, regionId, '2026-04-01')
    const after = await byMunicipality()
    expect(after[third]).toBe('COMPLEMENTARY')
    const isShown = (value: unknown) => typeof value === 'number'
    for (const code of members) if (!isShown(before[code])) expect(isShown(after[code])).toBe(false)
  })

  it('is published when the year has ended, and not of who delivered nothing', async () => {
    for (const code of members.slice(1)) await grant(code, wide)
    await project(claim(second, '98000101', 1, 500, 2026))
    await publishFigures(fixture.database, regionId, asOf)
    expect(
      valuesOf(await ask(analyst, `scope: { region: "${regionId}" }, from: "2026-01-01", to: "2026-12-31"`)),
    ).toEqual(['NOT_PUBLISHED'])
    expect((await byMunicipality())[first]).toBe('NOT_DELIVERED')
  })

  it('counts a young person once, and not one of whom all was rejected', async () => {
    const rejected = claim(first, '98000101', 2, 300)
    await project(claim(first, '98000101', 1, 100), claim(first, '98000202', 1, 200), rejected)
    const clients = async () => {
      const { rows } = await fixture.owner.query(
        "select count::int from finance.cube where breakdown = 'clients' and day = '2025-01-01'",
      )
      return rows[0]?.count
    }
    expect(await clients()).toBe(2)
    await project(claimAnswerMessage(rejected, { datedOn: '2026-02-21', identification: 'A1', rejected: [1] }))
    expect(await clients()).toBe(1)
    expect(await recountFigures(fixture.database, first)).toBe(0)
  })
})
