-- When a young person stayed away from school for long. See src/data/long-term-absence.table.ts for what the columns mean.

create table education.long_term_absence (
  municipality_code text not null,
  id uuid not null default gen_random_uuid(),
  client_id uuid not null,
  school_brin text,
  start_date date not null,
  end_date date check (end_date >= start_date),
  reason text not null check (reason in (
    'NO_SUITABLE_PLACE', 'AWAITING_CARE', 'DISAGREEMENT', 'REFUSAL', 'OTHER')),
  registered_on date not null,
  primary key (municipality_code, id),
  unique (municipality_code, client_id, start_date),
  foreign key (municipality_code, client_id) references education.client (municipality_code, id)
);

call hub.protect_slice(
  'education.long_term_absence', 'regiograaf_education', '{caseworker,exchange}', '{caseworker}');
-- Only that it ended is added to an absence.
grant select, insert, update (end_date) on education.long_term_absence to regiograaf_education;
