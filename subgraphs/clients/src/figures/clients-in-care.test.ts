import type { Identity } from '@regiograaf/identity'
import { messageEnvelope } from '@regiograaf/ijw'
import { allocatedProduct, allocationMessage } from '@regiograaf/ijw/testing'
import { identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClientsFixture, openClientsFixture } from '../testing/clients-fixture.ts'
import { publishFigures } from './publish-figures.ts'

const policyOf = (municipality: string, predecessors: readonly string[] = []) =>
  identityOf({ municipality, role: 'policy', predecessors })
const analyst: Identity = {
  ...policyOf('GM0361'),
  role: 'analyst',
  organisation: { kind: 'region', code: 'noord-kennemerland' },
  municipalities: [],
}

let fixture: ClientsFixture
beforeAll(async () => {
  fixture = await openClientsFixture()
  await fill('GM0361', '2026-04-08', 40)
  await fill('GM0399', '2026-04-08', 12)
  await fill('GM0373', '2026-04-08', 4)
  // Heerhugowaard, which is Dijk en Waard since 2022, and nothing of that itself.
  await fill('GM0398', '2017-05-10', 25)
  await publishFigures(fixture.database, 'noord-kennemerland', '2026-07-10')
})
afterAll(() => fixture?.close())

/** Projects allocations from a day on for so many young people; every fourth of them has foster care, the others outpatient help. */
async function fill(municipality: string, start: string, clients: number): Promise<void> {
  for (let index = 0; index < clients; index++) {
    const bsn = String(999_900_006 + index)
    const product = index % 4 === 0 ? { Product: { Categorie: '35' } } : {}
    const message = allocationMessage({ municipality: municipality.slice(2), bsn, identification: `M${index}` }, [
      {
        ...allocatedProduct,
        ...product,
        ToewijzingNummer: 1000 + index,
        Ingangsdatum: start,
        Einddatum: `${start.slice(0, 4)}-12-31`,
      },
    ])
    expect(messageEnvelope(message).municipalityCode).toBe(municipality)
    await fixture.project(message)
  }
}

const question = `query($scope: FigureScopeInput!, $from: LocalDate!, $to: LocalDate!, $by: ClientsInCareBreakdown) {
  clientsInCare(scope: $scope, from: $from, to: $to, by: $by) {
    municipalityCode from to asOf value precision status
    dimensions { name code label }
    withheld { reason text }
    definition { id unit kind }
    completeness { isComplete sources { municipalityCode deliveredUntil } }
  }
}`

type Answered = {
  readonly municipalityCode: string | null
  readonly value: number | null
  readonly withheld: { readonly reason: string; readonly text: string } | null
} & Readonly<Record<string, unknown>>

async function ask(identity: Identity, variables: Record<string, unknown>): Promise<readonly Answered[]> {
  const { data, errors } = await fixture.ask(identity, question, {
    from: '2026-06-01',
    to: '2026-06-30',
    ...variables,
  })
  expect(errors).toBeUndefined()
  return (data as { clientsInCare: readonly Answered[] }).clientsInCare
}

const shownOf = (figures: readonly Answered[]) => figures.map(({ value, withheld }) => value ?? withheld?.text)

describe('clients in care', () => {
  it('are exact to the own municipality, and say what they are', async () => {
    expect(await ask(policyOf('GM0361'), { scope: { municipality: 'GM0361' } })).toEqual([
      {
        municipalityCode: 'GM0361',
        from: '2026-06-01',
        to: '2026-06-30',
        asOf: expect.stringMatching(/^20\d\d-/),
        value: 40,
        precision: 'EXACT',
        status: expect.stringMatching(/PROVISIONAL|FINAL/),
        dimensions: [],
        withheld: null,
        definition: { id: 'MON-02', unit: 'CLIENTS', kind: 'STOCK' },
        completeness: {
          isComplete: true,
          sources: [{ municipalityCode: 'GM0361', deliveredUntil: '2026-03-23' }],
        },
      },
    ])
  })

  it('are rounded or withheld of another municipality, and the same to everybody else', async () => {
    for (const identity of [policyOf('GM0361'), analyst]) {
      const heiloo = await ask(identity, { scope: { municipality: 'GM0399' } })
      expect(shownOf(heiloo)).toEqual([10])
      expect(heiloo[0]).toMatchObject({ asOf: '2026-07-10', precision: 'ROUNDED', status: 'PROVISIONAL' })
      const [bergen] = await ask(identity, { scope: { municipality: 'GM0373' } })
      expect(bergen).toMatchObject({ value: null, precision: null, withheld: { reason: 'SMALL_COUNT', text: '<10' } })
    }
    expect(shownOf(await ask(policyOf('GM0373'), { scope: { municipality: 'GM0373' } }))).toEqual([4])
  })

  it('are those of the region from its own true sum, incomplete as long as members delivered nothing', async () => {
    const [region] = await ask(analyst, { scope: { region: 'noord-kennemerland' } })
    expect(region).toMatchObject({ municipalityCode: null, value: 55, completeness: { isComplete: false } })
    const parts = await ask(policyOf('GM0361'), { scope: { region: 'noord-kennemerland' }, by: 'MUNICIPALITY' })
    const shown = Object.fromEntries(
      parts.map(({ municipalityCode, value, withheld }) => [municipalityCode, value ?? withheld]),
    )
    expect(shown.GM0361).toBe(40)
    expect(shown.GM0373).toMatchObject({ reason: 'SMALL_COUNT' })
    // Castricum has sent nothing: that is not a zero.
    expect(shown.GM0383).toEqual({ reason: 'NOT_DELIVERED', text: '-' })
  })

  it('are told by level in every municipality, each client at the heaviest', async () => {
    const own = await ask(policyOf('GM0361'), { scope: { municipality: 'GM0361' }, by: 'LEVEL' })
    expect(shownOf(own)).toEqual([0, 0, 30, 10, 0])
    expect(own[2]).toMatchObject({ dimensions: [{ name: 'LEVEL', code: '2', label: 'Middel' }] })
    const others = await ask(analyst, { scope: { municipality: 'GM0361' }, by: 'LEVEL' })
    // The categories that are published tell that nobody of the region can be at the other levels.
    const [none, light, middle, heavy, veryHeavy] = others.map(({ withheld }) => withheld?.reason ?? 'SHOWN')
    expect([none, light, veryHeavy]).toEqual(Array(3).fill('NOT_PUBLISHED'))
    expect([middle, heavy]).not.toContain('NOT_PUBLISHED')
  })

  it('are told by category of the region and of the own municipality, and refused of another', async () => {
    const region = await ask(analyst, { scope: { region: 'noord-kennemerland' }, by: 'CATEGORY' })
    expect(region.map(({ dimensions }) => dimensions)).toEqual([
      [{ name: 'CATEGORY', code: '35', label: '(2015) Met verblijf: pleegzorg' }],
      [{ name: 'CATEGORY', code: '45', label: 'Jeugdhulp ambulant' }],
    ])
    const own = await ask(policyOf('GM0361'), { scope: { municipality: 'GM0361' }, by: 'CATEGORY' })
    expect(shownOf(own)).toEqual([10, 30])
    const { errors } = await fixture.ask(analyst, question, {
      scope: { municipality: 'GM0361' },
      from: '2026-06-01',
      to: '2026-06-30',
      by: 'CATEGORY',
    })
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  })

  it('of a municipality that was absorbed are those of its successor', async () => {
    const of2017 = { scope: { municipality: 'GM0398' }, from: '2017-05-01', to: '2017-05-31' }
    expect(await ask(policyOf('GM1980', ['GM0398']), of2017)).toMatchObject([
      { municipalityCode: 'GM1980', value: 25, precision: 'EXACT' },
    ])
    expect(await ask(policyOf('GM0361'), of2017)).toMatchObject([
      { municipalityCode: 'GM1980', value: null, withheld: { reason: 'NOT_PUBLISHED', text: '-' } },
    ])
  })

  it('are not published of months that have not ended, and nothing of a region before its first publication', async () => {
    const figures = await ask(analyst, { scope: { region: 'noord-kennemerland' }, to: '2026-07-31' })
    expect(shownOf(figures)).toEqual([55, '-'])
    expect(shownOf(await ask(analyst, { scope: { region: 'eemland' }, by: 'LEVEL' }))).toEqual([
      '-',
      '-',
      '-',
      '-',
      '-',
    ])
  })

  it.each([
    [{ scope: {} }],
    [{ scope: { municipality: 'GM0361', region: 'eemland' } }],
    [{ scope: { region: 'noord-holland-noord' } }],
    [{ scope: { municipality: 'GM9999' } }],
    [{ scope: { region: 'eemland' }, to: '2025-06-30' }],
    [{ scope: { region: 'eemland' }, to: '2029-06-30' }],
    [{ scope: { municipality: 'GM0361' }, by: 'MUNICIPALITY' }],
  ])('are refused for %j, which does not name one place and at most two years', async (variables) => {
    const { data, errors } = await fixture.ask(policyOf('GM0361'), question, {
      from: '2026-06-01',
      to: '2026-06-30',
      ...variables,
    })
    expect(data).toEqual({ clientsInCare: null })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })

  it('of the region say what was delivered when they were published, also to who has delivered since', async () => {
    await fixture.project(
      allocationMessage({ municipality: '0361', bsn: '999900006', datedOn: '2026-07-20', identification: 'LATER' }, [
        {
          ...allocatedProduct,
          Product: { Categorie: '35' },
          ToewijzingNummer: 1000,
          Ingangsdatum: '2026-04-08',
          Einddatum: '2026-12-31',
        },
      ]),
    )
    const deliveredOf = async (scope: object) => {
      const [figure] = await ask(policyOf('GM0361'), { scope })
      return figure?.completeness
    }
    const source = (deliveredUntil: string) => ({ municipalityCode: 'GM0361', deliveredUntil })
    expect(await deliveredOf({ municipality: 'GM0361' })).toMatchObject({ sources: [source('2026-07-20')] })
    expect(await deliveredOf({ region: 'noord-kennemerland' })).toMatchObject({
      sources: expect.arrayContaining([source('2026-03-23')]),
    })
  })

  it('are no zero when the source fails, but an error', async () => {
    await fixture.owner.query('alter table clients.cube rename to cube_away')
    try {
      const { data, errors } = await fixture.ask(policyOf('GM0361'), question, {
        scope: { municipality: 'GM0361' },
        from: '2026-06-01',
        to: '2026-06-30',
      })
      expect([data, errors?.length]).toEqual([{ clientsInCare: null }, 1])
    } finally {
      await fixture.owner.query('alter table clients.cube_away rename to cube')
    }
  })

  it('take four statements, whatever the number of months', async () => {
    fixture.recorder.clear()
    await ask(policyOf('GM0361'), { scope: { region: 'noord-kennemerland' }, by: 'LEVEL', from: '2025-01-01' })
    expect(fixture.recorder.statements).toHaveLength(4)
  })
})

describe('publishing', () => {
  it('is done by the hub itself: nobody else writes what is published', async () => {
    const attempt = fixture.database.withIdentity(
      policyOf('GM0361'),
      (db) => db.execute(`insert into clients.publication values ('eemland', '2026-01-01', '[]')`),
      { write: true },
    )
    await expect(attempt).rejects.toThrow()
  })

  it('changes nothing when nothing has changed', async () => {
    const read = async () =>
      (await fixture.owner.query('select * from clients.published_figure order by 1, 2, 3, 4, 5, 6')).rows
    const before = await read()
    expect(before.length).toBeGreaterThan(100)
    await publishFigures(fixture.database, 'noord-kennemerland', '2026-07-10')
    expect(await read()).toEqual(before)
  })
})
