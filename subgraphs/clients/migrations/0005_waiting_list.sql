-- Where young people wait or waited: see src/data/waiting-list-entry.table.ts for what the columns mean. No foreign key: files
-- can be built again from the messages, and what was registered about somebody stays meanwhile.

create table clients.waiting_list_entry (
  municipality_code text not null,
  id uuid not null default gen_random_uuid(),
  client_id uuid not null,
  place text not null check (place in ('LOCAL_TEAM', 'CERTIFIED_INSTITUTION', 'PROVIDER')),
  provider_agb_code text check ((provider_agb_code is null) = (place = 'LOCAL_TEAM')),
  category_code text,
  at_client_request boolean not null,
  waiting_since date not null,
  ended_on date check (ended_on >= waiting_since),
  outcome text check (outcome in ('STARTED', 'WITHDRAWN')),
  registered_on date not null,
  primary key (municipality_code, id),
  constraint waiting_list_entry_registered_once unique nulls not distinct
    (municipality_code, client_id, place, provider_agb_code, category_code, waiting_since),
  check ((ended_on is null) = (outcome is null))
);
create index waiting_list_entry_by_day on clients.waiting_list_entry (municipality_code, waiting_since, id);

call hub.protect_slice('clients.waiting_list_entry', 'regiograaf_clients', '{caseworker,exchange}', '{caseworker}');
-- Only how it ended is added to an entry.
grant select, insert, update (ended_on, outcome) on clients.waiting_list_entry to regiograaf_clients;
