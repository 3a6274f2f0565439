-- The files of young people, one slice per municipality. See src/data/*.table.ts for what the columns mean.

create table clients.client (
  municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
  id uuid not null,
  bsn text not null,
  birth_date date not null,
  birth_date_use text,
  given_names text,
  initials text,
  family_name_prefix text,
  family_name text not null,
  sex_code text not null,
  legal_status_code text,
  legal_representation_code text,
  message_id uuid not null,
  version text collate "C" not null,
  primary key (municipality_code, id)
);
create index client_by_bsn on clients.client (municipality_code, bsn);
create index client_by_name on clients.client (municipality_code, family_name, coalesce(given_names, ''), id);

create table clients.whereabouts (
  municipality_code text not null,
  id uuid not null,
  addresses jsonb not null,
  version text collate "C" not null,
  primary key (municipality_code, id),
  foreign key (municipality_code, id) references clients.client (municipality_code, id)
);

create table clients.allocation (
  municipality_code text not null,
  id uuid not null,
  client_id uuid not null,
  provider_agb_code text not null,
  number integer not null,
  provider_reference text,
  category_code text,
  product_code text,
  decided_on date not null,
  start_date date not null,
  end_date date,
  change_reason_code text,
  volume integer,
  unit_code text,
  frequency_code text,
  budget_cents bigint,
  version text collate "C" not null,
  primary key (municipality_code, id),
  unique (municipality_code, number),
  foreign key (municipality_code, client_id) references clients.client (municipality_code, id)
);
create index allocation_client on clients.allocation (municipality_code, client_id);

create table clients.care_start (
  municipality_code text not null,
  id uuid not null,
  client_id uuid not null,
  provider_agb_code text not null,
  allocation_id uuid,
  allocation_number integer,
  category_code text,
  product_code text,
  begin_date date not null,
  removed boolean not null,
  version text collate "C" not null,
  primary key (municipality_code, id)
);
create index care_start_allocation on clients.care_start (municipality_code, allocation_id);

create table clients.care_stop (
  municipality_code text not null,
  id uuid not null,
  client_id uuid not null,
  provider_agb_code text not null,
  allocation_id uuid,
  allocation_number integer,
  category_code text,
  product_code text,
  begin_date date not null,
  end_date date not null,
  end_reason_code text not null,
  removed boolean not null,
  version text collate "C" not null,
  primary key (municipality_code, id)
);
create index care_stop_allocation on clients.care_stop (municipality_code, allocation_id);

call hub.protect_slice(
  'clients.client', 'regiograaf_clients', '{caseworker,back-office,exchange}', '{exchange}', 'CLIENT_FILES');
call hub.protect_slice(
  'clients.whereabouts', 'regiograaf_clients', '{caseworker,exchange}', '{exchange}', 'CLIENT_FILES');
call hub.protect_slice(
  'clients.allocation', 'regiograaf_clients', '{caseworker,back-office,exchange}', '{exchange}', 'CLIENT_FILES');
call hub.protect_slice(
  'clients.care_start', 'regiograaf_clients', '{caseworker,exchange}', '{exchange}', 'CLIENT_FILES');
call hub.protect_slice('clients.care_stop', 'regiograaf_clients', '{caseworker,exchange}', '{exchange}', 'CLIENT_FILES');
grant select, insert, update on all tables in schema clients to regiograaf_clients;

-- Whose address is secret is written here, for caseworkers, and withheld by everywhere.
create policy whereabouts_unless_withheld on clients.whereabouts as restrictive to regiograaf_clients
  using (id <> all((select hub.withheld_clients())::uuid[]));
grant select, insert, update on hub.secret_address to regiograaf_clients;

-- This subgraph projects from the inbox, under the exchange identity.
grant usage on schema ijw to regiograaf_clients;
grant select on ijw.message to regiograaf_clients;
grant select, update, delete on ijw.pending_projection to regiograaf_clients;

-- A municipality's privacy officer sees here who looked in the files of its slice: the lines of the audit log, and the records
-- that they belong to.
call hub.protect_slice('audit.line', 'regiograaf_clients', '{privacy-officer}', '{}');
create policy record_by_line on audit.record for select to regiograaf_clients
  using (exists (select from audit.line where line.seq = record.seq));
grant usage on schema audit, audit_published to regiograaf_clients;
grant select on audit.line, audit.record, audit_published.access to regiograaf_clients;
