import pg from 'pg'

/**
 * Brings a hub that holds a demo region to this many clients, straight in the tables: every client comes again, with
 * allocations, care, commitments and claims, under ids of its own and a number that fails the 11-proof and so is nobody's.
 * Nothing of it is in the inbox. Takes the owner's address.
 */
export async function addVolume(ownerUrl: string, clients: number): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('begin')
    await owner.query(copiesOfClients, [clients])
    for (const statement of copyStatements) await owner.query(statement)
    await owner.query('commit')
  } finally {
    await owner.end()
  }
}

/** Which client comes again as which copy; `place` is unique over all copies. */
const copiesOfClients = `
  create temporary table client_copy on commit drop as
  with original as (
    select municipality_code, id, row_number() over (order by municipality_code, id) as place, count(*) over () as total
    from clients.client
  )
  select municipality_code, id as client_id, copy, place + (copy - 1) * total as place
  from original
  cross join generate_series(1, $1::bigint / total) as copy
  where place + copy * total <= $1::bigint`

/** The same id and copy give the same new id in every table. */
const idOfCopy = (id: string) => `md5(${id}::text || ' ' || client_copy.copy)::uuid`

/** More than the demo's largest allocation number. */
const numbersPerCopy = 1_000_000

/** The remainder of the 11-proof over the first eight digits; the last digit must equal it, so this is never the last digit. */
const failingNumber = `(
  select prefix::text || case when proof.remainder = 0 then '1' else '0' end
  from (select 10000000 + client_copy.place as prefix) as numbered
  cross join lateral (
    select sum((10 - position) * substr(prefix::text, position, 1)::integer) % 11 as remainder
    from generate_series(1, 8) as position
  ) as proof
)`

const joinCopies = (table: string) =>
  `join client_copy on client_copy.municipality_code = ${table}.municipality_code and client_copy.client_id = ${table}.client_id`

const copyStatements = [
  `insert into clients.client
   select client.municipality_code, ${idOfCopy('client.id')}, ${failingNumber}, birth_date, birth_date_use, given_names,
     initials, family_name_prefix, family_name, sex_code, legal_status_code, legal_representation_code, message_id, version
   from clients.client
   join client_copy on client_copy.municipality_code = client.municipality_code and client_copy.client_id = client.id`,
  `insert into clients.allocation
   select allocation.municipality_code, ${idOfCopy('allocation.id')}, ${idOfCopy('allocation.client_id')}, provider_agb_code,
     number + copy * ${numbersPerCopy}, provider_reference, category_code, product_code, decided_on, start_date, end_date,
     change_reason_code, volume, unit_code, frequency_code, budget_cents, version
   from clients.allocation ${joinCopies('allocation')}`,
  `insert into clients.care_start
   select care_start.municipality_code, ${idOfCopy('care_start.id')}, ${idOfCopy('care_start.client_id')},
     provider_agb_code, ${idOfCopy('allocation_id')}, allocation_number + copy * ${numbersPerCopy}, category_code,
     product_code, begin_date, removed, version
   from clients.care_start ${joinCopies('care_start')}`,
  `insert into clients.care_stop
   select care_stop.municipality_code, ${idOfCopy('care_stop.id')}, ${idOfCopy('care_stop.client_id')}, provider_agb_code,
     ${idOfCopy('allocation_id')}, allocation_number + copy * ${numbersPerCopy}, category_code, product_code, begin_date,
     end_date, end_reason_code, removed, version
   from clients.care_stop ${joinCopies('care_stop')}`,
  `insert into finance.commitment
   select commitment.municipality_code, ${idOfCopy('commitment.id')}, ${idOfCopy('commitment.client_id')}, provider_agb_code,
     number + copy * ${numbersPerCopy}, category_code, product_code, start_date, end_date, change_reason_code, volume,
     unit_code, frequency_code, budget_cents, version
   from finance.commitment ${joinCopies('commitment')}`,
  `insert into finance.claim
   select claim.municipality_code, ${idOfCopy('claim.id')}, provider_agb_code, number || ' ' || copy, period_start,
     period_end, dated_on, client_copy.total_cents, version
   from finance.claim
   join (
     select claim_line.municipality_code, claim_id, copy, sum(amount_cents) as total_cents
     from finance.claim_line ${joinCopies('claim_line')}
     group by 1, 2, 3
   ) as client_copy on client_copy.municipality_code = claim.municipality_code and client_copy.claim_id = claim.id`,
  `insert into finance.claim_line
   select claim_line.municipality_code, ${idOfCopy('claim_line.id')}, ${idOfCopy('claim_id')},
     ${idOfCopy('claim_line.client_id')}, provider_agb_code, line_reference || ' ' || copy,
     previous_line_reference || ' ' || copy, ${idOfCopy('allocation_id')}, allocation_number + copy * ${numbersPerCopy},
     category_code, product_code, product_period_start, product_period_end, volume, unit_code, tariff_cents, amount_cents,
     return_codes, is_answered, version
   from finance.claim_line ${joinCopies('claim_line')}`,
  `insert into education.client
   select client.municipality_code, ${idOfCopy('client.id')}
   from education.client
   join client_copy on client_copy.municipality_code = client.municipality_code and client_copy.client_id = client.id`,
  `insert into education.education_care_arrangement
   select arrangement.municipality_code, ${idOfCopy('arrangement.id')}, ${idOfCopy('arrangement.client_id')}, school_brin,
     kind, target_group, start_date, end_date, agreed_on, provider_agb_code, parties, funded_by
   from education.education_care_arrangement as arrangement ${joinCopies('arrangement')}`,
]
