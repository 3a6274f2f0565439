-- Requests of providers and what became of them. See src/data/*.table.ts for what the columns mean.

create table clients.care_request (
  municipality_code text not null,
  id uuid not null,
  client_id uuid not null,
  provider_agb_code text not null,
  kind text not null check (kind in ('ALLOCATION', 'CHANGE')),
  reference text not null,
  dated_on date not null,
  received_on date not null,
  reason_code text,
  referrer_type_code text,
  referrer_name text,
  referrer_agb_code text,
  decision_number integer,
  products jsonb not null,
  version text collate "C" not null,
  primary key (municipality_code, id)
);
create index care_request_client on clients.care_request (municipality_code, client_id);
create index care_request_by_date on clients.care_request (municipality_code, dated_on, id);

create table clients.request_answer (
  municipality_code text not null,
  id uuid not null,
  request_id uuid not null,
  answer_code text not null,
  rejection_reason_code text,
  responsible_municipality_code text,
  answered_on date not null,
  version text collate "C" not null,
  primary key (municipality_code, id)
);
create index request_answer_request on clients.request_answer (municipality_code, request_id);

create table clients.request_grant (
  municipality_code text not null,
  id uuid not null,
  request_id uuid not null,
  allocation_id uuid not null,
  client_id uuid not null,
  version text collate "C" not null,
  primary key (municipality_code, id)
);
create index request_grant_request on clients.request_grant (municipality_code, request_id);
create index request_grant_allocation on clients.request_grant (municipality_code, allocation_id);

call hub.protect_slice('clients.care_request', 'regiograaf_clients', '{caseworker,exchange}', '{exchange}');
call hub.protect_slice('clients.request_answer', 'regiograaf_clients', '{caseworker,exchange}', '{exchange}');
call hub.protect_slice('clients.request_grant', 'regiograaf_clients', '{caseworker,exchange}', '{exchange}');
grant select, insert, update on clients.care_request, clients.request_answer, clients.request_grant to regiograaf_clients;

-- What the exchange publishes about messages is shown here.
grant usage on schema ijw_published to regiograaf_clients;
grant select on ijw.receipt, ijw.breach, ijw.refusal, ijw.task, ijw_published.message, ijw_published.finding, ijw_published.task
  to regiograaf_clients;
grant select (municipality_code, id, message_id, provider_code, number, state, received_on, due_on) on ijw.claim to regiograaf_clients;
