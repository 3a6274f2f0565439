import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'
import { listGrants, listPolicies, type Policy } from './catalogue.ts'
import { findTableLeaks, logins, promises } from './table-matrix.ts'
import { fillEveryTable } from './two-municipalities.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub()
  await fillEveryTable(hub)
})
afterAll(() => hub?.close())

async function firstLeak(table: string): Promise<string | undefined> {
  for await (const leak of findTableLeaks(hub, table)) return leak
  return undefined
}

/**
 * Each way in which one condition of a policy, or its circle, can be lost; a condition that is no more than `true` has none. What no login
 * role has a right for is left out: grants hold that, and grants.test.ts holds them.
 */
function weakeningsOf({ using, check, roles, command }: Policy, rights: ReadonlySet<string>): readonly string[] {
  const isOpen = using === 'true' || check === 'true'
  const may = (...list: readonly string[]) =>
    list.some((right) => rights.has(right) && (command === 'ALL' || command === right))
  return [
    ...(isOpen && !roles.includes('public') && may('SELECT', 'INSERT', 'UPDATE', 'DELETE') ? ['to public'] : []),
    ...(using !== null && !isOpen && may('SELECT', 'UPDATE', 'DELETE') ? ['using (true)'] : []),
    ...(check !== null && !isOpen && may('INSERT', 'UPDATE') ? ['with check (true)'] : []),
  ]
}

async function whileWeakened<T>(policies: readonly (readonly [Policy, string])[], work: () => Promise<T>): Promise<T> {
  for (const [{ name, table }, weakening] of policies) {
    await hub.owner.query(`alter policy ${name} on ${table} ${weakening}`)
  }
  try {
    return await work()
  } finally {
    for (const [{ name, table, roles, using, check }] of policies) {
      await hub.owner.query(`alter policy ${name} on ${table} to ${roles.join(', ')}
        ${using === null ? '' : `using (${using})`} ${check === null ? '' : `with check (${check})`}`)
    }
  }
}

/** A policy that only shows when another is lost, because that one leaves nobody to whom it matters. */
const behind: Readonly<Record<string, string>> = { whereabouts_unless_withheld: 'whereabouts_by_role' }

describe('every table', () => {
  it('keeps its promise to every login role and every role, and tells nothing of a row of another', {
    timeout: 120_000,
  }, async () => {
    const leaks: string[] = []
    for await (const leak of findTableLeaks(hub)) leaks.push(leak)
    expect(leaks).toEqual([])
  })

  it('has a promise, and no promise is of a table that does not exist', async () => {
    const { rows } = await hub.owner.query<{ name: string }>(
      "select format('%s.%s', schemaname, tablename) as name from pg_tables where schemaname !~ '^pg_' and schemaname <> 'information_schema'",
    )
    expect(Object.keys(promises).sort()).toEqual(rows.map(({ name }) => name).sort())
    await hub.owner.query('create table clients.forgotten (municipality_code text primary key)')
    try {
      expect(await firstLeak('clients.forgotten')).toMatch(/^clients\.forgotten has no promise/)
    } finally {
      await hub.owner.query('drop table clients.forgotten')
    }
  })
})

describe('the matrix', () => {
  it('notices each policy that is weakened in any way', { timeout: 240_000 }, async () => {
    const policies = await listPolicies(hub.owner)
    expect(policies.length).toBeGreaterThan(30)
    const grants = Map.groupBy(await listGrants(hub.owner, logins), ({ table }) => table)
    const missed: string[] = []
    for (const policy of policies.filter(({ name }) => !(name in behind))) {
      const rights = new Set(grants.get(policy.table)?.flatMap((grant) => grant.rights))
      for (const weakening of weakeningsOf(policy, rights)) {
        const leak = await whileWeakened([[policy, weakening]], () => firstLeak(policy.table))
        if (leak === undefined) missed.push(`${policy.name} ${weakening}`)
      }
    }
    expect(missed).toEqual([])
  })

  it('notices a policy behind another one once that one is lost as well', async () => {
    const policies = await listPolicies(hub.owner)
    await hub.owner.query('update hub.secret_address set is_secret = true')
    try {
      for (const [name, front] of Object.entries(behind)) {
        const [hidden, shown] = [name, front].map((wanted) => policies.find((policy) => policy.name === wanted))
        if (!hidden || !shown) throw new Error(`There is no policy ${name} behind ${front}.`)
        const weakened = [shown, 'using (true)'] as const
        expect(await whileWeakened([weakened], () => firstLeak(hidden.table))).toBeUndefined()
        expect(await whileWeakened([weakened, [hidden, 'using (true)']], () => firstLeak(hidden.table))).toContain(
          'read',
        )
      }
    } finally {
      await hub.owner.query('update hub.secret_address set is_secret = false')
    }
  })

  it.each([
    [
      'a key that all municipalities share',
      'finance.tariff',
      'alter table finance.tariff add constraint shared unique (id)',
      'alter table finance.tariff drop constraint shared',
    ],
    [
      'an exclusion over all municipalities',
      'finance.tariff',
      `delete from finance.tariff where municipality_code = 'GM0505';
       alter table finance.tariff add constraint shared exclude using gist (finance.text_range(product_code, product_code, '[]') with &&);
       insert into finance.tariff select 'GM0505', gen_random_uuid(), provider_agb_code, category_code, 'OTHER', unit_code, amount_cents, valid_from from finance.tariff`,
      'alter table finance.tariff drop constraint shared',
    ],
    [
      'a reference that does not name the municipality',
      'education.education_care_arrangement',
      `alter table education.client add constraint shared unique (id);
       alter table education.education_care_arrangement drop constraint education_care_arrangement_municipality_code_client_id_fkey;
       alter table education.education_care_arrangement add constraint wide foreign key (client_id) references education.client (id)`,
      `alter table education.education_care_arrangement drop constraint wide;
       alter table education.education_care_arrangement add foreign key (municipality_code, client_id)
         references education.client (municipality_code, id);
       alter table education.client drop constraint shared`,
    ],
  ])('notices %s', async (_what, table, breakIt, mendIt) => {
    await hub.owner.query(breakIt)
    try {
      expect(await firstLeak(table)).toMatch(/foreign .+ where there is none|with one that does not exist/)
    } finally {
      await hub.owner.query(mendIt)
    }
  })
})
