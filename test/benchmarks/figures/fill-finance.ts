import type { Client } from 'pg'

/** The months of claims that came last: nothing of them is answered yet. */
const answeredUntil = '2025-10-31'
/** About as many lines as a claim of a provider has. */
const linesOfClaim = 1000
/** So many months are claimed, of so many municipalities by so many providers. */
const claimedMonths = 60 * 23 * 30

/**
 * Fills the tables of finance with what the allocations that are there commit their municipality to, and with this many claim lines on
 * them, as many on each, spread over its days up to the end of 2025. They lie in the order in which claims come, month by month. Some are
 * rejected or taken back, and a few claims refused as a whole. Each municipality agreed on tariffs for all categories but the last, decided on a
 * frame for each year, and on forecasts. Takes the owner's connection within a transaction.
 */
export async function fillFinance(owner: Client, claimLines: number): Promise<void> {
  const { rows } = await owner.query<{ count: number }>('select count(*)::int as count from clients.allocation')
  const parts = Math.ceil(claimLines / claimedMonths / linesOfClaim)
  await owner.query(commitments)
  await owner.query("set local work_mem = '256MB'")
  await owner.query(linesOf, [claimLines, rows[0]?.count ?? 0, parts])
  await owner.query(claims)
  await owner.query(answers, [answeredUntil])
  for (const statement of [tariffs, frames, forecasts, delivery]) await owner.query(statement)
}

const commitments = `
  insert into finance.commitment (
    municipality_code, id, client_id, provider_agb_code, number, category_code, product_code, start_date, end_date, volume, unit_code,
    frequency_code, version
  )
  select municipality_code, id, client_id, provider_agb_code, number, category_code, category_code || 'A01', start_date, end_date, 10, '04', '4', '1'
  from clients.allocation`

const tariffs = `
  insert into finance.tariff (
    municipality_code, provider_agb_code, category_code, product_code, unit_code, amount_cents, valid_from, valid_to
  )
  select municipality_code, provider_agb_code, category_code, product_code, '04', 9500 + 100 * (year - 2021), make_date(year, 1, 1), make_date(year, 12, 31)
  from (select distinct municipality_code, provider_agb_code, category_code, product_code from finance.commitment) as product
  cross join generate_series(2021, 2025) as year where category_code <> '46'`

/** $1 lines on $2 allocations, in $3 claims a month of each provider on each municipality. Every fifty-first takes back the one before it on its allocation. */
const linesOf = `
  insert into finance.claim_line (
    municipality_code, id, claim_id, client_id, provider_agb_code, line_reference, previous_line_reference, allocation_id, allocation_number,
    category_code, product_code, product_period_start, product_period_end, volume, unit_code, tariff_cents, amount_cents, return_codes,
    is_answered, version
  )
  select municipality_code, lpad(to_hex(place), 32, '0')::uuid, md5('claim ' || municipality_code || provider_agb_code || month || part)::uuid, client_id,
    provider_agb_code, 'R' || n, case when takes_back then 'R' || billed end, allocation_id, number, category_code, category_code || 'A01', day, day,
    volume, '04', tariff, volume * tariff * case when takes_back then -1 else 1 end,
    case when n % 33 = 0 then array['9340'] else '{}' end, n % 66 = 0, '1'
  from (
    select *, row_number() over (order by month, municipality_code, provider_agb_code, part) as place
    from (
      select n, municipality_code, allocation.id as allocation_id, client_id, provider_agb_code, number, category_code,
        number % $3::integer as part, day, date_trunc('month', day)::date as month, takes_back, billed,
        1 + billed % 8 as volume, 9500 + billed % 97 * 25 as tariff
      from generate_series(1, $1::integer) as n
      join clients.allocation on number = 1 + n % $2::integer
      cross join lateral (
        select start_date + (n / $2::integer * (least(end_date, date '2025-12-31') - start_date) / ($1::integer / $2::integer + 1)) as day
      ) as claimed
      cross join lateral (select n % 51 = 0 and n > $2::integer as takes_back) as kind
      cross join lateral (select case when takes_back then n - $2::integer else n end as billed) as line
    ) as made
  ) as placed`

const claims = `
  insert into finance.claim (
    municipality_code, id, provider_agb_code, number, period_start, period_end, dated_on, total_cents, version
  )
  select municipality_code, claim_id, provider_agb_code, 'D' || row_number() over (), month, month + 27, month + 40, total, '1'
  from (
    select municipality_code, claim_id, provider_agb_code, date_trunc('month', min(product_period_start))::date as month, sum(amount_cents) as total
    from finance.claim_line group by 1, 2, 3
  ) as claimed`

/** Every fortieth claim is refused as a whole. */
const answers = `
  insert into finance.claim_answer (municipality_code, id, return_codes, version)
  select municipality_code, id, case when row_number() over () % 40 = 0 then array['0001'] else '{}' end, '1'
  from finance.claim where period_end <= $1`

const frames = `
  insert into finance.budget_frame (municipality_code, year, amount_cents, decided_on)
  select municipality_code, year, 100000 * count(*), make_date(year - 1, 11, 6)
  from finance.commitment cross join generate_series(2021, 2025) as year group by 1, 2`

const forecasts = `
  insert into finance.forecast (municipality_code, year, as_of, kind, amount_cents)
  select municipality_code, year, make_date(year, 3 * quarter, 1), kind, amount_cents + 1000 * quarter
  from finance.budget_frame cross join generate_series(1, 4) as quarter cross join unnest(array['INCOME', 'EXPENSE']) as kind`

const delivery = `
  insert into finance.cube_source (municipality_code, source, delivered_until)
  select distinct municipality_code, source, date '2025-12-31' from finance.commitment cross join unnest(array['messages', 'allocations']) as source`
