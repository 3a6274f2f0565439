import { codeLists, inhabitants, interventionLevels, membersOf } from '@regiograaf/reference-data'
import { levelOfCategory } from './fill-tables.ts'

/** Of whom a figure is asked: the own municipality of the caller, exact, or a region, as published. */
export interface FigurePlace {
  readonly name: 'municipality' | 'region'
  /** As the argument `scope` of the graph. */
  readonly scope: string
  readonly municipalities: readonly string[]
}

/** One figure, asked of the graph, and counted in the files by SQL. */
export interface FigureQuestion {
  /** Its id in the catalogue; of a second figure under one id its name in cubes. */
  readonly id: string
  /** The field of `Query` with its arguments and what it answers, a `value` each. */
  readonly ask: (place: FigurePlace) => string
  /** Answers one `value` a row in the order of the graph. */
  readonly detail: string
  /** What the numbered parameters of `detail` are. */
  readonly parameters: (place: FigurePlace) => readonly unknown[]
  /** Of whom it is asked; left out for both. */
  readonly only?: FigurePlace['name']
  /** Where it is asked, when that is not of the region of Alkmaar. */
  readonly regionId?: FigureRegionId
  /** How far what is published may be from what was counted; left out for not at all. */
  readonly tolerance?: (counted: number, place: number) => number
}

/** The regions that are asked, each with the municipality that is. */
export const askedRegions = { 'noord-kennemerland': 'GM0361', 'zuid-holland-zuid': 'GM0505' } as const
export type FigureRegionId = keyof typeof askedRegions

const literals = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ')
const codesOf = (list: string) => (codeLists[list]?.codes ?? []).map(({ code }) => code)
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
const granted = `granted as (
  select claim_line.* from finance.claim_line
  left join finance.claim_answer on claim_answer.municipality_code = claim_line.municipality_code and claim_answer.id = claim_id
  where claim_line.municipality_code = any($1) and product_period_start between $2 and $3
    and case when claim_answer.id is null or (claim_answer.return_codes = '{}' and is_answered) then claim_line.return_codes
      else claim_answer.return_codes end = '{}'
)`
const ofYears =
  'select extract(year from $2::date)::int + n as year from generate_series(0, extract(year from $3::date)::int - extract(year from $2::date)::int) as n'

const dayOf = "day as (select generate_series($2::date, $3::date, '1 month')::date as day)"
/** Members of a breakdown in the order of the graph, as `member (code, place)`. */
const members = (codes: readonly string[]) =>
  `unnest(array[${literals(codes)}]) with ordinality as member (code, place)`
const waitingPlaces = ['LOCAL_TEAM', 'CERTIFIED_INSTITUTION', 'PROVIDER']

const selection =
  '{ from dimensions { code label } value precision withheld { text } status completeness { isComplete } }'

/** A figure of some periods, for SQL with the municipalities as $1, and the first and the last day as $2 and $3. */
const during = (from: string, to: string) => (field: string, by?: string) => ({
  ask: ({ scope }: FigurePlace) =>
    `${field}(scope: ${scope}, from: "${from}", to: "${to}"${by === undefined ? '' : `, by: ${by}`}) ${selection}`,
  parameters: ({ municipalities }: FigurePlace) => [municipalities, from, to],
})
const lastYear = during('2025-01-01', '2025-12-31')
const threeYears = during('2023-01-01', '2025-12-31')

/** Counts are published to the nearest five. */
const roundedCount = () => 2

/** EUR 50.000, shared by those of whom it is known how many lived there in 2019. */
const shared = { regionId: 'noord-holland-noord', year: 2019, amountCents: 5_000_000 }
const payers = membersOf(shared.regionId, `${shared.year}-01-01`)

export const figureQuestions: readonly FigureQuestion[] = [
  {
    id: 'MON-02',
    ...lastYear('clientsInCare'),
    tolerance: roundedCount,
    detail: `with ${months}, ${inCare}
      select count(distinct client_id)::int as value from month left join in_care using (first) group by first order by first`,
  },
  {
    id: 'MON-03/04',
    ...lastYear('clientsInCare', 'LEVEL'),
    tolerance: roundedCount,
    detail: `with ${months}, ${inCare}, ${levels},
      heaviest as (select first, client_id, max(level_of.level) as level from in_care join level_of on category = category_code group by 1, 2)
      select count(client_id)::int as value from month cross join unnest(array[${literals(interventionLevels)}]) as level
      left join heaviest using (first, level) group by first, level order by first, level`,
  },
  {
    id: 'MON-15',
    ...threeYears('allocationsStarted', 'REFERRER'),
    tolerance: roundedCount,
    detail: `with ${levels}, ${started}
      select count(started.level)::int as value from (${ofYears}) as years
      cross join unnest(array[${literals(codesOf('COD327'))}]) with ordinality as one (referrer, place)
      left join started using (year, referrer) group by year, place order by year, place`,
  },
  {
    id: 'MON-05',
    ...threeYears('coachReferrals'),
    // Two shares of rounded counts, at a base of twenty or more.
    tolerance: () => 0.3,
    detail: `with ${levels}, ${started}
      select count(*) filter (where referrer = '01' and started.level = one.level)::float / nullif(count(*) filter (where referrer = '01'), 0)
        - count(*) filter (where started.level = one.level)::float / nullif(count(*), 0) as value
      from unnest(array[${literals(interventionLevels)}]) as one (level) cross join started group by year, one.level order by year, one.level`,
  },
  {
    id: 'MON-24',
    only: 'municipality',
    ask: ({ scope }) => `budgetUtilisation(scope: ${scope}, year: 2025) ${selection}`,
    parameters: ({ municipalities }) => [municipalities, '2025-01-01', '2025-12-31'],
    // What remains of an allocation is what it allows for the months of the year, 10 hours each, less what was granted on it.
    detail: `with ${granted}, used as (
        select allocation_id, sum(sign(amount_cents) * volume) as hours from granted group by 1
      ), remaining as (
        select provider_agb_code, category_code, product_code, greatest(0, 10 * (
            12 * extract(year from least(end_date, $3::date)) + extract(month from least(end_date, $3::date))
            - 12 * extract(year from greatest(start_date, $2::date)) - extract(month from greatest(start_date, $2::date)) + 1
          ) - coalesce(hours, 0)) as hours
        from finance.commitment left join used on allocation_id = id
        where municipality_code = any($1) and start_date <= $3 and coalesce(end_date, 'infinity') >= $2
      ), priced as (
        select sum(remaining.hours * amount_cents)::float as cents, count(*) filter (where hours > 0 and amount_cents is null)::float as unpriced
        from remaining left join finance.tariff on tariff.municipality_code = any($1) and tariff.provider_agb_code = remaining.provider_agb_code
          and tariff.category_code = remaining.category_code and tariff.product_code = remaining.product_code and valid_from = $2
      ), spent as (
        select coalesce(sum(amount_cents), 0)::float as cents from granted
      ), frame as (
        select sum(amount_cents)::float as cents from finance.budget_frame
        where municipality_code = any($1) and year = extract(year from $2::date) and category_code is null
      )
      select unnest(array[frame.cents, spent.cents, spent.cents / frame.cents, 1, 1.05, priced.cents, unpriced, spent.cents + priced.cents,
        (spent.cents + priced.cents) / frame.cents, 1]) as value from spent cross join frame cross join priced`,
  },
  {
    id: 'MON-24',
    only: 'region',
    ask: ({ scope }) => `grantedCosts(scope: ${scope}, from: "2025-01-01", to: "2025-12-31") ${selection}`,
    parameters: ({ municipalities }) => [municipalities, '2025-01-01', '2025-12-31'],
    tolerance: () => 50_000,
    detail: `with ${granted} select coalesce(sum(amount_cents), 0)::float as value from granted`,
  },
  {
    id: 'MON-06',
    ...lastYear('clientsInSecureCare', 'GUARDIANSHIP'),
    tolerance: roundedCount,
    detail: `with ${dayOf}, placed as (
        select day, client_id, case when measure_code in ('21', '22', '23') then '1' else '0' end as code
        from day join clients.secure_placement on municipality_code = any($1) and start_date <= day and coalesce(end_date, 'infinity') >= day
      )
      select count(distinct client_id)::int as value from day cross join ${members(codesOf('RG_VOOGDIJ'))}
      left join placed using (day, code) group by day, place order by day, place`,
  },
  {
    id: 'MON-20',
    ...lastYear('waitingList', 'PLACE'),
    tolerance: roundedCount,
    detail: `with ${dayOf}, waiting as (
        select day, place as code from day
        join clients.waiting_list_entry on municipality_code = any($1) and waiting_since <= day and coalesce(ended_on, 'infinity') > day
      )
      select count(waiting.code)::int as value from day cross join ${members(waitingPlaces)}
      left join waiting using (day, code) group by day, member.place order by day, member.place`,
  },
  {
    id: 'MON-20-WAIT',
    ...threeYears('waitingTimes', 'PLACE'),
    // A count, then a mean that is divided by such a count, of ten or more, then a median, which is rounded too.
    tolerance: (counted, place) => [2, counted / 5, 2.5][place % 3] ?? 0,
    detail: `with waited as (
        select extract(year from ended_on) as year, place as code, ended_on - waiting_since as days from clients.waiting_list_entry
        where municipality_code = any($1) and outcome = 'STARTED' and ended_on between $2 and $3
      ), told as (
        select year, member.place, array[count(days), avg(days), percentile_cont(0.5) within group (order by days)]::float[] as numbers
        from (${ofYears}) as years cross join ${members(waitingPlaces)} left join waited using (year, code) group by year, member.place
      )
      select value from told cross join unnest(numbers) with ordinality as one (value, statistic) order by year, place, statistic`,
  },
  {
    id: 'MON-30',
    ...lastYear('perspectivePlans', 'PLAN'),
    tolerance: roundedCount,
    detail: `with ${months}, due as (
        select municipality_code, id as client_id, (birth_date + interval '210 months')::date as due from clients.client
        where municipality_code = any($1) and coalesce(birth_date_use, '') <> '3'
      ), plan as (
        select municipality_code, client_id, min(dated_on) as planned_on from clients.perspective_plan where municipality_code = any($1) group by 1, 2
      ), counted as (
        select distinct first, client_id, case when planned_on < first + interval '1 month' then '1' else '0' end as code
        from month join clients.allocation on municipality_code = any($1) and start_date < first + interval '1 month'
          and coalesce(end_date, 'infinity') >= first and coalesce(change_reason_code, '') <> '13'
        join due using (municipality_code, client_id) left join plan using (municipality_code, client_id)
        where due < first + interval '1 month' and due <= coalesce(end_date, 'infinity')
      )
      select count(client_id)::int as value from month cross join ${members(codesOf('RG_PERSPECTIEFPLAN'))}
      left join counted using (first, code) group by first, place order by first, place`,
  },
  {
    id: 'KPI-28',
    regionId: 'zuid-holland-zuid',
    ...threeYears('normFramework', 'FRAMEWORK'),
    tolerance: roundedCount,
    detail: `with years as (${ofYears}), counted as (
        select year, allocation.client_id, case when bool_or(norm_deviation.id is not null) then '0' else '1' end as code
        from years join clients.allocation on municipality_code = any($1) and start_date < make_date(year + 1, 1, 1)
          and coalesce(end_date, 'infinity') >= make_date(year, 1, 1) and coalesce(change_reason_code, '') <> '13'
        left join clients.norm_deviation on norm_deviation.municipality_code = allocation.municipality_code and allocation_id = allocation.id
        group by 1, 2
      )
      select count(client_id)::int as value from years cross join ${members(codesOf('RG_NORMENKADER'))}
      left join counted using (year, code) group by year, place order by year, place`,
  },
  {
    id: 'KPI-23',
    ...lastYear('longTermAbsentees', 'REASON'),
    tolerance: roundedCount,
    detail: `with ${dayOf}, absent as (
        select day, client_id, reason as code from day
        join education.long_term_absence on municipality_code = any($1) and start_date + 27 <= day and coalesce(end_date, 'infinity') >= day
      )
      select count(distinct client_id)::int as value from day cross join ${members(codesOf('RG_REDEN_THUISZITTEN'))}
      left join absent using (day, code) group by day, place order by day, place`,
  },
  {
    id: 'MON-07',
    only: 'municipality',
    ask: ({ scope }) => `financialSnapshot(scope: ${scope}, year: 2025, on: "2025-09-15") ${selection}`,
    parameters: ({ municipalities }) => [municipalities, '2025-09-15'],
    detail: `with latest as (
        select distinct on (municipality_code, kind) kind, amount_cents from finance.forecast
        where municipality_code = any($1) and year = extract(year from $2::date) and as_of <= $2::date order by municipality_code, kind, as_of desc
      ), line as (
        select sum(amount_cents) filter (where kind = 'INCOME')::float as income, sum(amount_cents) filter (where kind = 'EXPENSE')::float as expense
        from latest
      )
      select unnest(array[income, expense, income - expense]) as value from line`,
  },
  {
    id: 'KPI-22',
    only: 'region',
    ask: () =>
      `costSharing(regionId: "${shared.regionId}", year: ${shared.year}, amountCents: ${shared.amountCents}) { shares { value: amountCents } }`,
    parameters: () => [payers, payers.map((code) => inhabitants(code, shared.year)), shared.amountCents],
    detail: `with payer as (
        select code, $3::bigint * people as weighed, sum(people) over () as everybody from unnest($1::text[], $2::int[]) as payer (code, people)
      ), part as (
        select code, weighed / everybody as cents, row_number() over (order by weighed % everybody desc, code) as place from payer
      )
      select (cents + (place <= $3 - sum(cents) over ())::int)::int as value from part order by code`,
  },
  {
    id: 'KPI-48',
    only: 'region',
    ask: () => `contractedProviders(regionId: "noord-kennemerland", on: "2025-12-31") ${selection}`,
    parameters: () => ['noord-kennemerland', '2025-12-31'],
    detail: `select count(distinct agb_code)::int as value from providers.contract where region_id = $1 and $2::date between valid_from and valid_to`,
  },
]
