import { codeLists, inhabitants, interventionLevelOf, membersOf, predecessorsOf } from '@regiograaf/reference-data'
import pg from 'pg'
import { fillFinance } from './fill-finance.ts'
import { fillRegisters } from './fill-registers.ts'

/** Regions whose municipalities have the allocations between them. */
const regionIds = ['eemland', 'noord-kennemerland', 'zuid-holland-zuid'] as const

/** From most to least: skewed as care is, with a few forms that hardly anybody has. */
const categories = ['45', '54', '53', '51', '49', '40', '34', '44', '35', '50', '41', '43', '46']

/**
 * Fills the tables of an empty hub, past its inbox, with this many allocations and claim lines on them: over the municipalities of three
 * regions by their inhabitants, to a third as many young people, by thirty providers, starting in 2021 to 2025 and a month to some years long.
 * A request with a referrer precedes every second one. Registers are filled in proportion. Takes the owner's address.
 */
export async function fillTables(
  ownerUrl: string,
  { allocations, claimLines }: { readonly allocations: number; readonly claimLines: number },
): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('begin')
    // The rows are made to fit together; looking up each reference would take most of the time.
    await owner.query("set local session_replication_role = 'replica'")
    await owner.query('select setseed(0.2026)')
    await owner.query(
      `create temporary table share on commit drop as
       select * from json_to_recordset($1) as share (kind text, code text, low double precision, high double precision)`,
      [JSON.stringify(shares())],
    )
    const young = Math.ceil(allocations / 3)
    await owner.query(youngPeople, [young])
    await owner.query(files)
    await owner.query(allocationsOf, [allocations, young])
    for (const statement of requests) await owner.query(statement)
    await fillRegisters(owner)
    await fillFinance(owner, claimLines)
    await owner.query('commit')
    await owner.query('vacuum (analyze)')
  } finally {
    await owner.end()
  }
}

/** Which part of a draw between 0 and 1 each member of each kind has. */
function shares() {
  const members = regionIds.flatMap((id) => membersOf(id, '2025-12-31'))
  const referrers = (codeLists.COD327?.codes ?? []).map(({ code }) => code)
  return [
    ...toShares('municipality', members, inhabitantsOf),
    ...toShares('category', categories, (_, index) => 1 / (index + 2)),
    ...toShares('referrer', referrers, (_, index) => 1 / (index + 1)),
  ]
}

/** Of a municipality that was made of others since the year of the numbers those of these together. */
function inhabitantsOf(code: string): number {
  return inhabitants(code, 2019) ?? predecessorsOf(code).reduce((sum, one) => sum + (inhabitants(one, 2019) ?? 0), 0)
}

function toShares(kind: string, codes: readonly string[], weightOf: (code: string, index: number) => number) {
  const weights = codes.map(weightOf)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let low = 0
  return codes.map((code, index) => {
    const share = { kind, code, low, high: low + (weights[index] ?? 0) / total }
    low = share.high
    return share
  })
}

/** The intervention level of each category, for counting by level in SQL. */
export const levelOfCategory = categories.map((category) => ({ category, level: interventionLevelOf(category) }))

const youngPeople = `
  create temporary table young on commit drop as
  select n, md5('young ' || n)::uuid as id, code
  from (select n, random() as draw from generate_series(1, $1::integer) as n) as drawn
  join share on kind = 'municipality' and draw >= low and draw < high`

/** The citizen service number fails the 11-proof, and so is nobody's. */
const files = `
  insert into clients.client (municipality_code, id, bsn, birth_date, family_name, sex_code, message_id, version)
  select code, id, '123456789', date '2005-01-01' + n % 6000, 'Rekenvoorbeeld', '0', id, '1' from young`

const allocationsOf = `
  insert into clients.allocation (
    municipality_code, id, client_id, provider_agb_code, number, category_code, decided_on, start_date, end_date, version
  )
  select young.code, md5('allocation ' || drawn.n)::uuid, young.id, '980001' || lpad((drawn.n % 30)::text, 2, '0'), drawn.n, share.code, start, start, start + days, '1'
  from (
    select n, random() as draw, 1 + floor(random() * $2::integer)::integer as of_young,
      date '2021-01-01' + floor(random() * 1826)::integer as start,
      30 + floor(-270 * ln(1 - random()))::integer as days
    from generate_series(1, $1::integer) as n
  ) as drawn
  join young on young.n = of_young
  join share on kind = 'category' and draw >= low and draw < high`

const requests = [
  `insert into clients.care_request (
     municipality_code, id, client_id, provider_agb_code, kind, reference, dated_on, received_on, referrer_type_code, products, version
   )
   select municipality_code, md5('request ' || number)::uuid, client_id, provider_agb_code, 'ALLOCATION', number::text, decided_on, decided_on, code, '[]', '1'
   from (select *, random() as draw from clients.allocation where number % 2 = 0) as drawn
   join share on kind = 'referrer' and draw >= low and draw < high`,
  `insert into clients.request_grant (municipality_code, id, request_id, allocation_id, client_id, version)
   select municipality_code, md5('grant ' || number)::uuid, md5('request ' || number)::uuid, id, client_id, '1'
   from clients.allocation where number % 2 = 0`,
  // What comes past the inbox does not say of itself how far a municipality has delivered.
  `insert into clients.cube_source (municipality_code, delivered_until)
   select distinct municipality_code, date '2025-12-31' from clients.allocation`,
]
