import { listUnprotectedTables } from '@regiograaf/database'
import {
  allocatedProduct,
  allocationMessage,
  claimAnswerMessage,
  claimedLine,
  claimMessage,
} from '@regiograaf/ijw/testing'
import { assertTablesMatch, identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { budgetFrame } from './data/budget-frame.table.ts'
import { claim } from './data/claim.table.ts'
import { claimAnswer } from './data/claim-answer.table.ts'
import { claimHandling } from './data/claim-handling.table.ts'
import { claimLine } from './data/claim-line.table.ts'
import { commitment } from './data/commitment.table.ts'
import { tables as figureTables } from './data/figures.table.ts'
import { forecast } from './data/forecast.table.ts'
import { tariff } from './data/tariff.table.ts'
import { type FinanceFixture, openFinanceFixture } from './testing/finance-fixture.ts'

const caseworker = identityOf({ municipality: 'GM0361' })
const backOffice = identityOf({ municipality: 'GM0361', role: 'back-office' })
const dordrecht = identityOf({ municipality: 'GM0505' })
const dordrechtBackOffice = identityOf({ municipality: 'GM0505', role: 'back-office' })
let fixture: FinanceFixture

beforeAll(async () => {
  fixture = await openFinanceFixture()
})
afterAll(() => fixture?.close())
beforeEach(() => fixture.clear())

const nothingKnown = (unknownReason: string) => ({ amountCents: null, basis: null, unknownReason })
const credit = {
  ...claimedLine,
  ProductReferentie: { ReferentieNummer: 'L2', VorigReferentieNummer: 'L1' },
  IngediendBedrag: { Bedrag: 157_500, DebetCredit: 'C' },
}
const correction = {
  ...claimedLine,
  ProductReferentie: { ReferentieNummer: 'L3' },
  GeleverdVolume: 12,
  IngediendBedrag: { Bedrag: 126_000, DebetCredit: 'D' },
}

describe('an allocation', () => {
  it('commits its volume over its term times the tariff, and tells what was claimed', async () => {
    await fixture.receive(allocationMessage(), claimMessage())
    await fixture.agree()
    // Eleven ISO weeks of three hours.
    expect(await fixture.askAllocations(caseworker, 500017)).toEqual([
      { commitment: { amountCents: 33 * 10_500, basis: 'TARIFF', unknownReason: null }, claimedCents: 157_500 },
    ])
  })

  it('has an unknown commitment, never zero, where no tariff, end or volume is known', async () => {
    const { Omvang, Einddatum, ...bare } = allocatedProduct
    await fixture.receive(
      allocationMessage({}, [
        allocatedProduct,
        {
          ...bare,
          ToewijzingNummer: 2,
          Product: { Categorie: '45', Code: '45A91' },
          Omvang: { Volume: 3, Eenheid: '04', Frequentie: '4' },
        },
        { ...bare, ToewijzingNummer: 3, Product: { Categorie: '44' } },
        { ...bare, ToewijzingNummer: 4, Product: { Categorie: '46' }, Einddatum: '2026-12-31', Budget: 900_000 },
      ]),
    )
    expect(await fixture.askAllocations(caseworker, 500017, 2, 3, 4)).toEqual([
      { commitment: nothingKnown('NO_TARIFF'), claimedCents: 0 },
      { commitment: nothingKnown('NO_END_DATE'), claimedCents: 0 },
      { commitment: nothingKnown('NO_VOLUME'), claimedCents: 0 },
      { commitment: { amountCents: 900_000, basis: 'BUDGET', unknownReason: null }, claimedCents: 0 },
    ])
  })

  it('takes no tariff of another provider, product or municipality', async () => {
    await fixture.receive(allocationMessage())
    await fixture.agree({ providerAgbCode: '98000102' })
    await fixture.agree({ productCode: '45A91' })
    await fixture.agree({}, identityOf({ municipality: 'GM0505', role: 'contract-manager' }))
    expect(await fixture.askAllocations(caseworker, 500017)).toMatchObject([{ commitment: nothingKnown('NO_TARIFF') }])
  })

  it('takes off what a credit line takes back', async () => {
    await fixture.receive(
      allocationMessage(),
      claimMessage(),
      claimMessage({ identification: 'C2', datedOn: '2026-07-02', number: 'D2' }, [credit, correction]),
    )
    expect(await fixture.askAllocations(caseworker, 500017)).toMatchObject([{ claimedCents: 126_000 }])
  })

  it('counts no line of another client or provider', async () => {
    await fixture.receive(
      allocationMessage(),
      claimMessage({ bsn: '999900043' }),
      claimMessage({ provider: '98000102' }),
    )
    expect(await fixture.askAllocations(caseworker, 500017)).toMatchObject([{ claimedCents: 0 }])
  })

  it('counts a line reference that comes again once, as it was claimed first, whatever message comes first', async () => {
    const again = claimMessage({ identification: 'C2', datedOn: '2026-07-02', number: 'D2' }, [
      { ...claimedLine, GeleverdVolume: 1, IngediendBedrag: { Bedrag: 10_500, DebetCredit: 'D' } },
    ])
    for (const order of [
      [claimMessage(), again],
      [again, claimMessage()],
    ]) {
      await fixture.clear()
      await fixture.receive(...order, allocationMessage())
      expect(await fixture.askAllocations(caseworker, 500017)).toMatchObject([{ claimedCents: 157_500 }])
    }
  })

  it('counts nothing of a claim whose number comes again', async () => {
    const again = claimMessage({ identification: 'C2', datedOn: '2026-07-02' }, [
      { ...correction, ProductPeriode: { Begindatum: '2026-06-01', Einddatum: '2026-06-17' }, GeleverdVolume: 1 },
    ])
    await expect(fixture.receive(allocationMessage(), claimMessage(), again)).rejects.toThrow('9333')
    expect(await fixture.askAllocations(caseworker, 500017)).toMatchObject([{ claimedCents: 157_500 }])
  })

  it('counts no line that was rejected', async () => {
    const tooMuch = { ...correction, GeleverdVolume: 16, IngediendBedrag: { Bedrag: 168_000, DebetCredit: 'D' } }
    await fixture.receive(allocationMessage(), claimMessage({}, [tooMuch]))
    expect(await fixture.askAllocations(caseworker, 500017)).toMatchObject([{ claimedCents: 0 }])
  })

  it('is unknown here when it was deleted or never sent', async () => {
    await fixture.receive(
      allocationMessage({}, [{ ...allocatedProduct, Einddatum: '2026-04-08', RedenWijziging: '13' }]),
    )
    expect(await fixture.askAllocations(caseworker, 500017, 1)).toEqual([null, null])
  })

  it('of a municipality that was absorbed is that of its successor', async () => {
    const claim = claimMessage({ municipality: '0398', datedOn: '2021-06-04' }, [
      { ...claimedLine, ProductPeriode: { Begindatum: '2021-05-01', Einddatum: '2021-05-31' } },
    ])
    await fixture.receive(
      allocationMessage({ municipality: '0398', datedOn: '2021-03-23' }, [
        { ...allocatedProduct, Toewijzingsdatum: '2021-03-20', Ingangsdatum: '2021-04-08', Einddatum: '2021-06-17' },
      ]),
      {
        ...claim,
        Declaratie: {
          ...claim.Declaratie,
          DeclaratiePeriode: { Begindatum: '2021-05-01', Einddatum: '2021-05-31' },
          DeclaratieDagtekening: '2021-06-03',
        },
      },
    )
    const dijkEnWaard = identityOf({ municipality: 'GM1980', predecessors: ['GM0398', 'GM0416'] })
    const representations = [{ __typename: 'Allocation', id: fixture.pseudonyms.allocationId('GM0398', 500017) }]
    const query = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Allocation { claimedCents } } }'
    expect((await fixture.ask(dijkEnWaard, query, { r: representations })).data).toEqual({
      _entities: [{ claimedCents: 157_500 }],
    })
  })

  it('cannot be named by a text that is no id of this graph', async () => {
    const query = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Allocation { claimedCents } } }'
    const representations = ['1', '', "' or 1=1 --"].map((id) => ({ __typename: 'Allocation', id }))
    expect(await fixture.ask(caseworker, query, { r: representations })).toEqual({
      data: { _entities: [null, null, null] },
    })
  })

  it('costs three statements for the commitments and claims of a whole page', async () => {
    const numbers = Array.from({ length: 60 }, (_, index) => index + 1)
    await fixture.receive(
      allocationMessage(
        {},
        numbers.map((number) => ({
          ...allocatedProduct,
          ToewijzingNummer: number,
          Product: { Categorie: '45', Code: `45A${number}` },
        })),
      ),
    )
    await fixture.agree({ productCode: '45A7' })
    fixture.recorder.clear()
    const answer = await fixture.askAllocations(caseworker, ...numbers)
    expect(answer).toHaveLength(60)
    expect(answer).toMatchObject({ 6: { commitment: { amountCents: 33 * 10_500 } } })
    expect(fixture.recorder.statements).toHaveLength(3)
  })

  it('is for caseworkers and back-office of its own municipality', async () => {
    await fixture.receive(allocationMessage(), claimMessage())
    const id = fixture.pseudonyms.allocationId('GM0361', 500017)
    const ask = async (identity: typeof caseworker) => {
      const query = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Allocation { claimedCents } } }'
      return fixture.ask(identity, query, { r: [{ __typename: 'Allocation', id }] })
    }
    expect((await ask(caseworker)).data).toEqual({ _entities: [{ claimedCents: 157_500 }] })
    expect((await ask(backOffice)).data).toEqual({ _entities: [{ claimedCents: 157_500 }] })
    expect((await ask(dordrecht)).data).toEqual({ _entities: [null] })
    for (const role of ['policy', 'contract-manager'] as const) {
      const { data, errors } = await ask(identityOf({ municipality: 'GM0361', role }))
      expect(data).toBeUndefined()
      expect(errors).toMatchObject([
        {
          message: `The role ${role} may not ask for Allocation.claimedCents; ask as caseworker or back-office or finance-desk.`,
          extensions: { code: 'FORBIDDEN' },
        },
      ])
    }
  })
})

describe('claims', () => {
  const claims = `{ claims { totalCount nodes { number provider { agbCode } periodStart periodEnd datedOn totalCents
    lines { totalCount nodes { lineReference amountCents } } } } }`
  const lineFields = `lineReference previousLineReference allocationNumber matched allocation { id } client { id }
    productCategory { code } productCode productPeriodStart productPeriodEnd volume unit { code label } tariffCents amountCents
    verdict returnCodes { code label list }`

  it('are read by back-office, newest first, with their lines and signed amounts', async () => {
    const later = claimMessage({ identification: 'C2', datedOn: '2026-07-02', number: 'D2' }, [credit, correction])
    await fixture.receive(allocationMessage(), claimMessage(), {
      ...later,
      Declaratie: { ...later.Declaratie, DeclaratieDagtekening: '2026-07-01' },
    })
    const { data, errors } = await fixture.ask(backOffice, claims)
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({
      claims: {
        totalCount: 2,
        nodes: [
          {
            number: 'D2',
            provider: { agbCode: '98000101' },
            totalCents: -31_500,
            lines: { totalCount: 2, nodes: expect.arrayContaining([{ lineReference: 'L2', amountCents: -157_500 }]) },
          },
          { totalCents: 157_500, lines: { totalCount: 1, nodes: [{ lineReference: 'L1', amountCents: 157_500 }] } },
        ],
      },
    })
  })

  it('tell everything that a line says', async () => {
    await fixture.receive(allocationMessage(), claimMessage())
    const { data } = await fixture.ask(backOffice, `{ claimLines { totalCount nodes { ${lineFields} } } }`)
    expect(data).toEqual({
      claimLines: {
        totalCount: 1,
        nodes: [
          {
            lineReference: 'L1',
            previousLineReference: null,
            allocationNumber: 500017,
            matched: true,
            allocation: { id: fixture.pseudonyms.allocationId('GM0361', 500017) },
            client: { id: fixture.pseudonyms.clientId('GM0361', '999900031') },
            productCategory: { code: '45' },
            productCode: '45A90',
            productPeriodStart: '2026-05-01',
            productPeriodEnd: '2026-05-31',
            volume: 15,
            unit: { code: '04', label: 'Uur' },
            tariffCents: 10_500,
            amountCents: 157_500,
            verdict: 'GRANTED',
            returnCodes: [],
          },
        ],
      },
    })
  })

  it('tell what is granted, and of a rejected line why', async () => {
    const later = claimMessage({ identification: 'C2', datedOn: '2026-07-02', number: 'D2' }, [
      credit,
      correction,
      { ...correction, ProductReferentie: { ReferentieNummer: 'L4' }, ToewijzingNummer: 1 },
    ])
    await fixture.agree({ amountCents: 10_500 })
    await fixture.agree({ productCode: '45A91' })
    await fixture.receive(
      allocationMessage(),
      claimMessage({}, [
        claimedLine,
        { ...claimedLine, ProductReferentie: { ReferentieNummer: 'L5' }, ProductCode: '45A91', ProductTarief: 10_501 },
      ]),
      later,
    )
    const { data, errors } = await fixture.ask(
      backOffice,
      `{ claims { nodes { number totalCents grantedCents
        lines { nodes { lineReference amountCents verdict returnCodes { code label } } } } } }`,
    )
    expect(errors).toBeUndefined()
    const labelOf = (code: string) => ({ code, label: expect.stringMatching(/\S/) })
    expect(data?.claims).toEqual({
      nodes: expect.arrayContaining([
        {
          number: 'D2',
          totalCents: 126_000 - 157_500 + 126_000,
          grantedCents: -157_500 + 126_000,
          lines: {
            nodes: expect.arrayContaining([
              { lineReference: 'L2', amountCents: -157_500, verdict: 'GRANTED', returnCodes: [] },
              { lineReference: 'L3', amountCents: 126_000, verdict: 'GRANTED', returnCodes: [] },
              { lineReference: 'L4', amountCents: 126_000, verdict: 'REJECTED', returnCodes: [labelOf('9338')] },
            ]),
          },
        },
        {
          number: 'D202605A',
          totalCents: 157_500 + 157_500,
          grantedCents: 157_500,
          lines: {
            nodes: expect.arrayContaining([
              { lineReference: 'L1', amountCents: 157_500, verdict: 'GRANTED', returnCodes: [] },
              {
                lineReference: 'L5',
                amountCents: 157_500,
                verdict: 'REJECTED',
                returnCodes: expect.arrayContaining([labelOf('9340'), labelOf('0611'), labelOf('9346')]),
              },
            ]),
          },
        },
      ]),
    })
  })

  it('follow what the municipality rejects in an answer of its own, which comes before or after', async () => {
    const claimed = claimMessage()
    const answer = claimAnswerMessage(claimed, { rejected: [1] })
    for (const order of [
      [claimed, answer],
      [answer, claimed],
    ]) {
      await fixture.clear()
      await fixture.receive(allocationMessage(), ...order)
      const { data } = await fixture.ask(
        backOffice,
        '{ claims { nodes { grantedCents lines { nodes { verdict returnCodes { code } } } } } }',
      )
      expect(data?.claims).toEqual({
        nodes: [{ grantedCents: 0, lines: { nodes: [{ verdict: 'REJECTED', returnCodes: [{ code: '0611' }] }] } }],
      })
      expect(await fixture.askAllocations(caseworker, 500017)).toMatchObject([{ claimedCents: 0 }])
    }
  })

  it('keep a line whose allocation nobody sent, as unmatched until it comes', async () => {
    const numbersOf = async (matched: boolean) => {
      const { data } = await fixture.ask(
        backOffice,
        'query($matched: Boolean) { claimLines(matched: $matched) { totalCount nodes { allocationNumber matched allocation { id } } } }',
        { matched },
      )
      return data?.claimLines
    }
    const allocation = { id: fixture.pseudonyms.allocationId('GM0361', 500017) }
    await fixture.receive(claimMessage())
    expect(await numbersOf(true)).toEqual({ totalCount: 0, nodes: [] })
    expect(await numbersOf(false)).toEqual({
      totalCount: 1,
      nodes: [{ allocationNumber: 500017, matched: false, allocation: null }],
    })
    await fixture.receive(allocationMessage())
    expect(await numbersOf(true)).toEqual({
      totalCount: 1,
      nodes: [{ allocationNumber: 500017, matched: true, allocation }],
    })
    await fixture.receive(
      allocationMessage({ identification: 'M2', datedOn: '2026-06-01' }, [
        { ...allocatedProduct, Toewijzingsdatum: '2026-06-01', Einddatum: '2026-04-08', RedenWijziging: '13' },
      ]),
    )
    expect(await numbersOf(true)).toEqual({ totalCount: 0, nodes: [] })
  })

  it('come in pages, and no line twice', async () => {
    const lines = Array.from({ length: 5 }, (_, index) => ({
      ...claimedLine,
      ProductReferentie: { ReferentieNummer: `L${index}` },
      ProductCode: `45A9${index}`,
    }))
    await fixture.receive(claimMessage({}, lines))
    const pagesOf = async (query: (after: string | null) => Promise<Page>) => {
      const seen: string[] = []
      let after: string | null = null
      do {
        const page: Page = await query(after)
        seen.push(...page.nodes.map(({ lineReference }) => lineReference))
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      } while (after !== null)
      return seen.sort()
    }
    const fields = '{ nodes { lineReference } pageInfo { hasNextPage endCursor } }'
    const all = ['L0', 'L1', 'L2', 'L3', 'L4']
    expect(
      await pagesOf(async (after) => {
        const source = `query($after: String) { claimLines(first: 2, after: $after) ${fields} }`
        return (await fixture.ask(backOffice, source, { after })).data?.claimLines as Page
      }),
    ).toEqual(all)
    expect(
      await pagesOf(async (after) => {
        const source = `query($after: String) { claims { nodes { lines(first: 2, after: $after) ${fields} } } }`
        const { data } = await fixture.ask(backOffice, source, { after })
        return (data?.claims as { nodes: [{ lines: Page }] } | undefined)?.nodes[0].lines as Page
      }),
    ).toEqual(all)
  })

  it('take one statement for a page, one for the lines of all of them and one for what is granted', async () => {
    await fixture.receive(
      claimMessage(),
      claimMessage({ identification: 'C2', number: 'D2' }, [
        { ...claimedLine, ProductReferentie: { ReferentieNummer: 'L9' } },
      ]),
    )
    fixture.recorder.clear()
    await fixture.ask(
      backOffice,
      '{ claims { nodes { number grantedCents lines { nodes { lineReference verdict } } } } }',
    )
    expect(fixture.recorder.statements).toHaveLength(3)
  })

  it('are not read by a caseworker, though the sum of an allocation is, nor by another municipality', async () => {
    await fixture.receive(allocationMessage(), claimMessage())
    expect(await fixture.askAllocations(caseworker, 500017)).toMatchObject([{ claimedCents: 157_500 }])
    for (const source of ['{ claims { totalCount } }', '{ claimLines { totalCount } }']) {
      const { data, errors } = await fixture.ask(caseworker, source)
      expect(data).toBeUndefined()
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN'])
    }
    expect(
      (await fixture.ask(dordrechtBackOffice, '{ claims { totalCount } claimLines { totalCount } }')).data,
    ).toEqual({ claims: { totalCount: 0 }, claimLines: { totalCount: 0 } })
    const { rows } = await fixture.owner.query<{ claim: string; line: string }>(
      'select claim.id as claim, line.id as line from finance.claim, finance.claim_line line',
    )
    const representations = [
      { __typename: 'Claim', id: rows[0]?.claim },
      { __typename: 'ClaimLine', id: rows[0]?.line },
    ]
    const entities = `query($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Claim { totalCents } ... on ClaimLine { amountCents } } }`
    const ask = (identity: typeof caseworker, query = entities) => fixture.ask(identity, query, { representations })
    expect((await ask(backOffice)).data?._entities).toEqual([{ totalCents: 157_500 }, { amountCents: 157_500 }])
    expect((await ask(caseworker)).errors).toMatchObject([
      { message: 'The role caseworker may not ask for Claim.totalCents; ask as back-office or finance-desk.' },
      { message: 'The role caseworker may not ask for ClaimLine.amountCents; ask as back-office or finance-desk.' },
    ])
    expect((await ask(dordrechtBackOffice)).data?._entities).toEqual([null, null])
    // Nor does a caseworker learn that they exist.
    const existence =
      'query($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }'
    expect((await ask(backOffice, existence)).data?._entities).toMatchObject(representations.map(typenameOf))
    expect((await ask(caseworker, existence)).data?._entities).toEqual([null, null])
  })
})

const typenameOf = ({ __typename }: { __typename: string }) => ({ __typename })

interface Page {
  readonly nodes: { readonly lineReference: string }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
}

describe('PostgreSQL', () => {
  const tables = ['commitment', 'claim', 'claim_line', 'tariff'] as const
  const read = (identity: typeof caseworker, table: string) =>
    fixture.database.withIdentity(identity, async (db) => (await db.execute(`select id from finance.${table}`)).rows)
  /** A role that reads none of the tables, with the rows of the municipality in its identity nevertheless. */
  const analyst: typeof backOffice = { ...backOffice, role: 'analyst' }

  beforeEach(async () => {
    await fixture.receive(allocationMessage(), claimMessage())
    await fixture.agree()
  })

  it('protects every table of this subgraph and has the columns that the table files declare', async () => {
    expect(await listUnprotectedTables(fixture.ownerUrl, ['finance'])).toEqual([])
    await assertTablesMatch(fixture.ownerUrl, [
      budgetFrame,
      commitment,
      claim,
      claimLine,
      claimAnswer,
      claimHandling,
      ...Object.values(figureTables),
      forecast,
      tariff,
    ])
  })

  it('holds no BSN', async () => {
    for (const table of tables) {
      const { rows } = await fixture.owner.query(`select to_jsonb(t)::text as row from finance.${table} t`)
      expect(rows).toHaveLength(1)
      expect(JSON.stringify(rows)).not.toContain('999900031')
    }
  })

  it.each(tables)('hides rows of %s from a statement that forgets its predicate', async (table) => {
    expect(await read(backOffice, table)).toHaveLength(1)
    expect(await read(dordrecht, table)).toEqual([])
    expect(await read({ ...backOffice, municipalities: [] }, table)).toEqual([])
    expect(await read(analyst, table)).toEqual([])
  })

  it.each(tables)('would show rows of %s to everybody without row-level security', async (table) => {
    await fixture.owner.query(`alter table finance.${table} disable row level security`)
    try {
      expect(await read(dordrecht, table)).toHaveLength(1)
      expect(await read(analyst, table)).toHaveLength(1)
    } finally {
      await fixture.owner.query(`alter table finance.${table} enable row level security`)
    }
  })

  it.each(tables)('lets nobody who only reads %s write it', async (table) => {
    const copy = `insert into finance.${table} select * from finance.${table} on conflict do nothing`
    const write = fixture.database.withIdentity(backOffice, (db) => db.execute(copy), { write: true })
    await expect(write).rejects.toMatchObject({ code: '42501' })
  })

  it.each(tables)('would let them without the policy by role on %s', async (table) => {
    const { rows } = await fixture.owner.query<{ qual: string; with_check: string }>(
      `select qual, with_check from pg_policies where policyname = '${table}_by_role'`,
    )
    const alter = (using = 'true', check = 'true') =>
      fixture.owner.query(`alter policy ${table}_by_role on finance.${table} using (${using}) with check (${check})`)
    const copy = `insert into finance.${table} select * from finance.${table} on conflict do nothing`
    await alter()
    try {
      await fixture.database.withIdentity(backOffice, (db) => db.execute(copy), { write: true })
    } finally {
      await alter(rows[0]?.qual, rows[0]?.with_check)
    }
  })
})

describe('messages', () => {
  it('give the same rows in whatever order and however often they come in one import', async () => {
    const messages = [
      allocationMessage(),
      allocationMessage({ identification: 'M2', datedOn: '2026-05-01' }, [
        { ...allocatedProduct, Toewijzingsdatum: '2026-04-30', Einddatum: '2026-05-31', RedenWijziging: '05' },
      ]),
      claimMessage(),
      claimMessage({ identification: 'C2', datedOn: '2026-07-02', number: 'D2' }, [credit, correction]),
      claimMessage({ identification: 'C3', datedOn: '2026-08-01', number: 'D3' }, [
        { ...claimedLine, ProductReferentie: { ReferentieNummer: 'L4' } },
      ]),
    ]
    const outcomes = new Set<string>()
    for (const order of [messages, messages.toReversed(), [...messages.slice(2), ...messages]]) {
      await fixture.clear()
      await fixture.receive(...order)
      outcomes.add(JSON.stringify(await allRows()))
    }
    await fixture.receive(...messages)
    outcomes.add(JSON.stringify(await allRows()))
    expect([...outcomes].map((rows) => JSON.parse(rows))).toMatchObject([
      { commitments: [{ end_date: '2026-05-31' }], claims: [{}, {}, {}], lines: [{}, {}, {}, {}] },
    ])
  })

  it('rebuild the same rows when the whole inbox is replayed', async () => {
    await fixture.receive(allocationMessage(), claimMessage())
    const before = await allRows()
    await fixture.owner.query('truncate finance.commitment, finance.claim, finance.claim_line')
    await fixture.owner.query(
      "insert into ijw.pending_projection select municipality_code, 'finance', id from ijw.message",
    )
    await fixture.receive()
    expect(await allRows()).toEqual(before)
  })

  const allRows = async () => {
    const { rows } = await fixture.owner.query(`select
      (select json_agg(c order by id) from finance.commitment c) as commitments,
      (select json_agg(c order by id) from finance.claim c) as claims,
      (select json_agg(l order by id) from finance.claim_line l) as lines`)
    return rows[0]
  }
})
