-- When a young person stayed in secure care for the account of a municipality, and how many places there are: see
-- src/data/secure-placement.table.ts and secure-care-capacity.table.ts for what the columns mean. No foreign key: files can be built again
-- from the messages, and what was registered about somebody stays meanwhile.

create table clients.secure_placement (
  municipality_code text not null,
  id uuid not null default gen_random_uuid(),
  client_id uuid not null,
  provider_agb_code text not null,
  placed_on date not null,
  start_date date not null check (start_date >= placed_on),
  end_date date check (end_date >= start_date),
  end_reason text check (end_reason in ('DEPARTURE', 'OTHER_MUNICIPALITY', 'OTHER_MEASURE')),
  measure_code text,
  registered_on date not null,
  primary key (municipality_code, id),
  unique (municipality_code, client_id, start_date),
  check ((end_date is null) = (end_reason is null))
);
create index secure_placement_by_start on clients.secure_placement (municipality_code, start_date, id);

call hub.protect_slice('clients.secure_placement', 'regiograaf_clients', '{caseworker,exchange}', '{caseworker}');
-- Only that it ended is added to a placement.
grant select, insert, update (end_date, end_reason) on clients.secure_placement to regiograaf_clients;

create table clients.secure_care_capacity (
  region_id text not null,
  agb_code text not null,
  valid_from date not null,
  places integer not null check (places >= 0),
  primary key (region_id, agb_code, valid_from)
);

alter table clients.secure_care_capacity enable row level security;
alter table clients.secure_care_capacity force row level security;
create policy secure_care_capacity_by_identity on clients.secure_care_capacity for select to regiograaf_clients
  using ((select hub.identity()) is not null);
create policy secure_care_capacity_by_region on clients.secure_care_capacity for insert to regiograaf_clients
  with check (
    (select hub.identity()) ->> 'role' = 'contract-manager'
    and (select hub.identity()) ->> 'kind' = 'region'
    and region_id = (select hub.identity()) ->> 'code');
grant select, insert on clients.secure_care_capacity to regiograaf_clients;
