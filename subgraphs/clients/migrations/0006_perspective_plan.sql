-- Plans for life after the eighteenth birthday. See src/data/perspective-plan.table.ts for what the columns mean. No foreign key: files
-- can be built again from the messages, and what was recorded about somebody stays meanwhile.

create table clients.perspective_plan (
  municipality_code text not null,
  id uuid not null default gen_random_uuid(),
  client_id uuid not null,
  dated_on date not null,
  life_areas text[] not null check (life_areas <@ array['HOUSING', 'DAY_ACTIVITY', 'INCOME', 'SUPPORT']),
  status text not null check (status in ('IN_PROGRESS', 'ESCALATED', 'CLOSED')),
  primary key (municipality_code, id),
  unique (municipality_code, client_id, dated_on)
);

call hub.protect_slice('clients.perspective_plan', 'regiograaf_clients', '{caseworker,exchange}', '{caseworker}');
-- What was planned stays; what became of it is a row of a later day.
grant select, insert on clients.perspective_plan to regiograaf_clients;
