import { codeLists, interventionLevels } from '@regiograaf/reference-data'
import { levelOfCategory } from './fill-tables.ts'

/** One figure, asked of the graph, and counted in the files by SQL. */
export interface FigureQuestion {
  /** Its id in the catalogue. */
  readonly id: string
  /** The field of `Query`, with its arguments beside the scope. */
  readonly field: string
  readonly arguments: string
  /** The first and last day that it is about. */
  readonly from: string
  readonly to: string
  /** Answers one `value` a row in the order of the graph; $1 are the municipalities, $2 and $3 the first and last day. */
  readonly detail: string
  /** How far what is published may be from what was counted; absent for what is published of nobody. */
  readonly tolerance?: number
}

const literals = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ')
const referrers = (codeLists.COD327?.codes ?? []).map(({ code }) => code)
const levels = `level_of (category, level) as (values ${levelOfCategory.map(({ category, level }) => `('${category}', '${level}')`).join(', ')})`
const months = "month as (select generate_series($2::date, $3::date, '1 month')::date as first)"
const inCare = `in_care as (
  select first, client_id, category_code from month
  join clients.allocation on municipality_code = any($1) and start_date < first + interval '1 month' and coalesce(end_date, 'infinity') >= first
    and coalesce(change_reason_code, '') <> '13'
)`
const started = `started as (
  select extract(year from start_date) as year, level, coalesce(referrer_type_code, '01') as referrer
  from clients.allocation
  join level_of on category = category_code
  left join clients.request_grant on request_grant.municipality_code = allocation.municipality_code and allocation_id = allocation.id
  left join clients.care_request on care_request.municipality_code = allocation.municipality_code and care_request.id = request_id
  where allocation.municipality_code = any($1) and start_date between $2 and $3 and coalesce(change_reason_code, '') <> '13'
)`
const ofYears =
  'select extract(year from $2::date)::int + n as year from generate_series(0, extract(year from $3::date)::int - extract(year from $2::date)::int) as n'

/** From a day to a day, as arguments and for the SQL. */
const during = (from: string, to: string, by?: string) => ({
  arguments: `from: "${from}", to: "${to}"${by === undefined ? '' : `, by: ${by}`}`,
  from,
  to,
})
const lastYear = (by?: string) => during('2025-01-01', '2025-12-31', by)
const threeYears = (by?: string) => during('2023-01-01', '2025-12-31', by)

export const figureQuestions: readonly FigureQuestion[] = [
  {
    id: 'MON-02',
    field: 'clientsInCare',
    ...lastYear(),
    tolerance: 2,
    detail: `with ${months}, ${inCare}
      select count(distinct client_id)::int as value from month left join in_care using (first) group by first order by first`,
  },
  {
    id: 'MON-03/04',
    field: 'clientsInCare',
    ...lastYear('LEVEL'),
    tolerance: 2,
    detail: `with ${months}, ${inCare}, ${levels},
      heaviest as (select first, client_id, max(level_of.level) as level from in_care join level_of on category = category_code group by 1, 2)
      select count(client_id)::int as value from month cross join unnest(array[${literals(interventionLevels)}]) as level
      left join heaviest using (first, level) group by first, level order by first, level`,
  },
  {
    id: 'MON-15',
    field: 'allocationsStarted',
    ...threeYears('REFERRER'),
    tolerance: 2,
    detail: `with ${levels}, ${started}
      select count(started.level)::int as value from (${ofYears}) as years
      cross join unnest(array[${literals(referrers)}]) with ordinality as one (referrer, place)
      left join started using (year, referrer) group by year, place order by year, place`,
  },
  {
    id: 'MON-05',
    field: 'coachReferrals',
    ...threeYears(),
    // Two shares of rounded counts, at a base of twenty or more.
    tolerance: 0.3,
    detail: `with ${levels}, ${started}
      select count(*) filter (where referrer = '01' and started.level = one.level)::float / nullif(count(*) filter (where referrer = '01'), 0)
        - count(*) filter (where started.level = one.level)::float / nullif(count(*), 0) as value
      from unnest(array[${literals(interventionLevels)}]) as one (level) cross join started group by year, one.level order by year, one.level`,
  },
  {
    id: 'MON-24',
    field: 'budgetUtilisation',
    ...lastYear(),
    arguments: 'year: 2025',
    detail: `with granted as (
        select coalesce(sum(amount_cents), 0)::float as cents from finance.claim_line
        left join finance.claim_answer on claim_answer.municipality_code = claim_line.municipality_code and claim_answer.id = claim_id
        where claim_line.municipality_code = any($1) and product_period_start between $2 and $3
          and case when claim_answer.id is null or (claim_answer.return_codes = '{}' and is_answered) then claim_line.return_codes
            else claim_answer.return_codes end = '{}'
      ), frame as (
        select sum(amount_cents)::float as cents from finance.budget_frame
        where municipality_code = any($1) and year = extract(year from $2::date) and category_code is null
      )
      select unnest(array[frame.cents, granted.cents, granted.cents / frame.cents, 1]) as value from granted cross join frame`,
  },
]
