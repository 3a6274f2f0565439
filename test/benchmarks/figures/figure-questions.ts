import { codeLists, interventionLevels } from '@regiograaf/reference-data'
import { levelOfCategory } from './fill-tables.ts'

/** One figure, asked of the graph, and counted in the files by SQL. */
export interface FigureQuestion {
  /** Its id in the catalogue. */
  readonly id: string
  /** The field of `Query`, with its breakdown. */
  readonly field: string
  readonly by?: string
  readonly from: string
  readonly to: string
  /** Answers one `value` a row in the order of the graph; $1 are the municipalities, $2 and $3 the first and last day. */
  readonly detail: string
  /** How far what is published may be from what was counted. */
  readonly tolerance: number
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

const lastYear = { from: '2025-01-01', to: '2025-12-31' }
const threeYears = { from: '2023-01-01', to: '2025-12-31' }

export const figureQuestions: readonly FigureQuestion[] = [
  {
    id: 'MON-02',
    field: 'clientsInCare',
    ...lastYear,
    tolerance: 2,
    detail: `with ${months}, ${inCare}
      select count(distinct client_id)::int as value from month left join in_care using (first) group by first order by first`,
  },
  {
    id: 'MON-03/04',
    field: 'clientsInCare',
    by: 'LEVEL',
    ...lastYear,
    tolerance: 2,
    detail: `with ${months}, ${inCare}, ${levels},
      heaviest as (select first, client_id, max(level_of.level) as level from in_care join level_of on category = category_code group by 1, 2)
      select count(client_id)::int as value from month cross join unnest(array[${literals(interventionLevels)}]) as level
      left join heaviest using (first, level) group by first, level order by first, level`,
  },
  {
    id: 'MON-15',
    field: 'allocationsStarted',
    by: 'REFERRER',
    ...threeYears,
    tolerance: 2,
    detail: `with ${levels}, ${started}
      select count(started.level)::int as value from (${ofYears}) as years
      cross join unnest(array[${literals(referrers)}]) with ordinality as one (referrer, place)
      left join started using (year, referrer) group by year, place order by year, place`,
  },
  {
    id: 'MON-05',
    field: 'coachReferrals',
    ...threeYears,
    // Two shares of rounded counts, at a base of twenty or more.
    tolerance: 0.3,
    detail: `with ${levels}, ${started}
      select count(*) filter (where referrer = '01' and started.level = one.level)::float / nullif(count(*) filter (where referrer = '01'), 0)
        - count(*) filter (where started.level = one.level)::float / nullif(count(*), 0) as value
      from unnest(array[${literals(interventionLevels)}]) as one (level) cross join started group by year, one.level order by year, one.level`,
  },
]
