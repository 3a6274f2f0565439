-- Schools, which the region shares, and what is agreed per young person, one slice per municipality. See src/data/*.table.ts
-- for what the columns mean.

create table education.school (
  brin text primary key check (brin ~ '^[0-9]{2}[A-Z]{2}([0-9]{2})?$'),
  id uuid not null unique default gen_random_uuid(),
  name text not null,
  located_in text not null check (located_in ~ '^GM[0-9]{4}$'),
  partnership_code text not null
);
create index school_by_name on education.school (name, id);

alter table education.school enable row level security;
alter table education.school force row level security;
create policy school_by_identity on education.school for select to regiograaf_education
  using ((select hub.identity()) is not null);
create policy school_by_partnership on education.school for insert to regiograaf_education
  with check (
    (select hub.identity()) ->> 'role' = 'partnership'
    and (select hub.identity()) ->> 'kind' = 'partnership'
    and partnership_code = (select hub.identity()) ->> 'code');
grant select, insert on education.school to regiograaf_education;

create table education.client (
  municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
  id uuid not null,
  primary key (municipality_code, id)
);

create table education.education_care_arrangement (
  municipality_code text not null,
  id uuid not null default gen_random_uuid(),
  client_id uuid not null,
  school_brin text not null,
  kind text not null check (kind in ('AT_SCHOOL', 'AT_CARE_LOCATION')),
  target_group text not null check (target_group in (
    'LONG_TERM_ABSENTEES', 'SEVERELY_MULTIPLY_DISABLED', 'REFUGEE_CHILDREN', 'RESIDENTIAL_CHILDREN', 'INFANTS')),
  start_date date not null,
  end_date date check (end_date >= start_date),
  agreed_on date not null,
  provider_agb_code text,
  parties text[] not null check (
    parties <@ array['FAMILY', 'EDUCATION', 'LOCAL_TEAM', 'CARE_OFFICE', 'INSURER', 'PROVIDER']),
  funded_by text[] not null check (funded_by <@ parties),
  primary key (municipality_code, id),
  unique (municipality_code, client_id, kind, school_brin, start_date),
  foreign key (municipality_code, client_id) references education.client (municipality_code, id)
);

call hub.protect_slice('education.client', 'regiograaf_education', '{caseworker,exchange}', '{exchange}');
call hub.protect_slice('education.education_care_arrangement', 'regiograaf_education', '{caseworker}', '{caseworker}');
grant select, insert on education.client, education.education_care_arrangement to regiograaf_education;
-- Nothing in this table changes: PostgreSQL asks for this right of whoever locks a row.
grant update on education.client to regiograaf_education;

-- This subgraph projects from the inbox, under the exchange identity.
grant usage on schema ijw to regiograaf_education;
grant select on ijw.message to regiograaf_education;
grant select, update, delete on ijw.pending_projection to regiograaf_education;
