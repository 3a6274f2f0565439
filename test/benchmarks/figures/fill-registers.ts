import { membersOf } from '@regiograaf/reference-data'
import type { Client } from 'pg'

/** The region that has norms. */
const normedRegion = 'zuid-holland-zuid'

/**
 * Fills the registers of clients, education and providers in proportion to what is there. Rare as both are: a placement in the secure
 * institution for one young person in 110, so that a region has some 70 at a time, and an absence for one in forty. Then a plan for every
 * second of those who are old enough, an entry on the waiting list before every third allocation, and in the region that has norms a
 * deviation on every tenth. One region contracted 137 providers. Takes the owner's connection within the transaction that made the young
 * people.
 */
export async function fillRegisters(owner: Client): Promise<void> {
  for (const statement of registers) await owner.query(statement)
  const normed = membersOf(normedRegion, '2025-12-31')
  for (const statement of deviations) await owner.query(statement, [normed])
}

const registers = [
  `insert into clients.secure_placement (
     municipality_code, client_id, provider_agb_code, placed_on, start_date, end_date, end_reason, measure_code, registered_on
   )
   select code, id, '98000200', start, start, until, case when until is not null then 'DEPARTURE' end,
     (array['21', '11', null])[1 + n / 110 % 3], start
   from (select *, date '2021-01-01' + floor(random() * 1826)::integer as start, 1 + floor(-270 * ln(1 - random()))::integer as days from young) as drawn
   cross join lateral (select case when start + days <= date '2025-12-31' then start + days end as until) as stay
   where n % 110 = 0`,
  // Of those who waited in the end two in twenty want no help any more, and of what came last some still wait.
  `insert into clients.waiting_list_entry (
     municipality_code, client_id, place, provider_agb_code, category_code, at_client_request, waiting_since, ended_on, outcome, registered_on
   )
   select municipality_code, client_id, place, case when place <> 'LOCAL_TEAM' then '9800010' || number / 9 % 5 end, category_code, number / 3 % 7 = 0,
     start_date - days, until, case when until is null then null when number / 3 % 20 < 2 then 'WITHDRAWN' else 'STARTED' end, start_date - days
   from (
     select *, (array['LOCAL_TEAM', 'CERTIFIED_INSTITUTION', 'PROVIDER'])[1 + number / 3 % 3] as place,
       floor(-70 * ln(1 - random()))::integer as days,
       case when start_date < date '2025-09-01' or number / 3 % 4 < 3 then start_date end as until
     from clients.allocation where number % 3 = 0
   ) as drawn
   on conflict do nothing`,
  `insert into clients.perspective_plan (municipality_code, client_id, dated_on, life_areas, status)
   select code, id, birth_date + 6200 + n / 2 % 400, '{HOUSING,INCOME}', 'IN_PROGRESS'
   from young join clients.client using (id) where n % 2 = 0 and birth_date < date '2010-01-01'`,
  'insert into education.client (municipality_code, id) select code, id from young',
  `insert into education.long_term_absence (municipality_code, client_id, start_date, end_date, reason, registered_on)
   select code, id, start, case when start + days <= date '2025-12-31' then start + days end,
     (array['NO_SUITABLE_PLACE', 'AWAITING_CARE', 'DISAGREEMENT', 'REFUSAL', 'OTHER'])[1 + n / 40 % 5], start + 27
   from (select *, date '2021-01-01' + floor(random() * 1800)::integer as start, 27 + floor(-120 * ln(1 - random()))::integer as days from young) as drawn
   where n % 40 = 0`,
  `insert into providers.contract (agb_code, region_id, valid_from, valid_to)
   select (98000100 + n)::text, 'noord-kennemerland', date '2022-01-01', case when n % 10 = 0 then date '2024-12-31' else date '2026-12-31' end
   from generate_series(1, 137) as n`,
  `insert into clients.cube_source (municipality_code, source, delivered_until)
   select distinct municipality_code, source, date '2025-12-31'
   from clients.allocation cross join unnest(array['secure-care', 'waiting-list', 'perspective-plans']) as source`,
  `insert into education.cube_source (municipality_code, source, delivered_until)
   select distinct code, 'long-term-absences', date '2025-12-31' from young`,
]

/** Of the municipalities that are $1. */
const deviations = [
  `insert into clients.norm_deviation (municipality_code, client_id, allocation_id, norm_id, reason, agreed_on)
   select municipality_code, client_id, id, 'zuid-holland-zuid-2022-term', 'LIFELONG_NEED', start_date
   from clients.allocation where municipality_code = any($1) and number % 10 = 0 and start_date >= date '2022-01-01'`,
  `insert into clients.cube_source (municipality_code, source, delivered_until)
   select distinct municipality_code, 'norm-deviations', date '2025-12-31' from clients.allocation where municipality_code = any($1)`,
]
