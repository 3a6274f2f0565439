-- What a municipality set aside for youth care and what it expects: see src/data/budget-frame.table.ts and forecast.table.ts.

create table finance.budget_frame (
  municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
  id uuid not null default gen_random_uuid(),
  year integer not null,
  category_code text,
  amount_cents bigint not null check (amount_cents >= 0),
  decided_on date not null,
  primary key (municipality_code, id),
  constraint budget_frame_decided_once unique nulls not distinct (municipality_code, year, category_code, decided_on)
);

create table finance.forecast (
  municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
  id uuid not null default gen_random_uuid(),
  year integer not null,
  as_of date not null,
  kind text not null check (kind in ('INCOME', 'EXPENSE')),
  amount_cents bigint not null check (amount_cents >= 0),
  primary key (municipality_code, id),
  constraint forecast_recorded_once unique (municipality_code, year, as_of, kind)
);

call hub.protect_slice(
  'finance.budget_frame', 'regiograaf_finance', '{back-office,policy,contract-manager,exchange}', '{policy}');
call hub.protect_slice(
  'finance.forecast', 'regiograaf_finance', '{back-office,policy,contract-manager,exchange}', '{policy}');

-- A later decision or day is a row of its own, so that what was said on a day can be said again: nothing changes or goes.
grant select, insert on finance.budget_frame, finance.forecast to regiograaf_finance;
