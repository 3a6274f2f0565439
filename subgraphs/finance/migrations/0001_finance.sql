-- The money of one municipality's youth care, one slice per municipality. See src/data/*.table.ts for what the columns mean.

create table finance.commitment (
  municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
  id uuid not null,
  client_id uuid not null,
  provider_agb_code text not null,
  number integer not null,
  category_code text,
  product_code text,
  start_date date not null,
  end_date date,
  change_reason_code text,
  volume integer,
  unit_code text,
  frequency_code text,
  budget_cents bigint,
  version text collate "C" not null,
  primary key (municipality_code, id),
  unique (municipality_code, number)
);

create table finance.claim (
  municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
  id uuid not null,
  provider_agb_code text not null,
  number text not null,
  period_start date not null,
  period_end date not null,
  dated_on date not null,
  total_cents bigint not null,
  version text collate "C" not null,
  primary key (municipality_code, id)
);
create index claim_by_date on finance.claim (municipality_code, dated_on, id);

create table finance.claim_line (
  municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
  id uuid not null,
  claim_id uuid not null,
  client_id uuid not null,
  provider_agb_code text not null,
  line_reference text not null,
  previous_line_reference text,
  allocation_id uuid not null,
  allocation_number integer not null,
  category_code text not null,
  product_code text not null,
  product_period_start date not null,
  product_period_end date not null,
  volume integer not null,
  unit_code text not null,
  tariff_cents bigint,
  amount_cents bigint not null,
  return_codes text[] not null,
  is_answered boolean not null,
  version text collate "C" not null,
  primary key (municipality_code, id)
);
create index claim_line_client on finance.claim_line (municipality_code, client_id, allocation_id);
create index claim_line_claim on finance.claim_line (municipality_code, claim_id);
create index claim_line_by_period on finance.claim_line (municipality_code, product_period_start, id);

-- Answers of the municipality itself, by the claim. return_codes say why the claim as a whole is refused.
create table finance.claim_answer (
  municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
  id uuid not null,
  return_codes text[] not null,
  version text collate "C" not null,
  primary key (municipality_code, id)
);

-- Whether a municipality looks at claims before they are answered. Without a row it does not.
create table finance.claim_handling (
  municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
  handling text not null check (handling in ('AUTOMATIC', 'REVIEWED')),
  changed_on date not null,
  primary key (municipality_code)
);

-- An exclusion constraint compares ranges without any extension, and a text as a range of one value is equal where it overlaps.
create type finance.text_range as range (subtype = text, collation = "C");

create table finance.tariff (
  municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
  id uuid not null default gen_random_uuid(),
  provider_agb_code text not null,
  category_code text not null,
  product_code text not null,
  unit_code text not null check (unit_code <> '83'),
  amount_cents bigint not null check (amount_cents > 0),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (municipality_code, id),
  constraint tariff_without_overlap exclude using gist (
    finance.text_range(municipality_code, municipality_code, '[]') with &&,
    finance.text_range(provider_agb_code, provider_agb_code, '[]') with &&,
    finance.text_range(category_code, category_code, '[]') with &&,
    finance.text_range(product_code, product_code, '[]') with &&,
    finance.text_range(unit_code, unit_code, '[]') with &&,
    daterange(valid_from, valid_to, '[]') with &&
  )
);
create index tariff_by_product
  on finance.tariff (municipality_code, provider_agb_code, category_code, product_code, valid_from, id);

call hub.protect_slice('finance.commitment', 'regiograaf_finance', '{caseworker,back-office,exchange}', '{exchange}', 'CLAIMS');
call hub.protect_slice('finance.claim', 'regiograaf_finance', '{back-office,exchange}', '{exchange}', 'CLAIMS');
call hub.protect_slice('finance.claim_line', 'regiograaf_finance', '{caseworker,back-office,exchange}', '{exchange}', 'CLAIMS');
call hub.protect_slice('finance.claim_answer', 'regiograaf_finance', '{caseworker,back-office,exchange}', '{exchange}', 'CLAIMS');
call hub.protect_slice(
  'finance.claim_handling', 'public', '{back-office,contract-manager,exchange}', '{contract-manager}');
call hub.protect_slice(
  'finance.tariff', 'public', '{caseworker,back-office,contract-manager,policy,exchange}', '{contract-manager}', 'CLAIMS');
grant select, insert on all tables in schema finance to regiograaf_finance;

-- What messages carry is replaced by a later version; a tariff that was agreed stays as it is.
grant update on finance.commitment, finance.claim, finance.claim_line, finance.claim_answer, finance.claim_handling to regiograaf_finance;

-- What was agreed, for the exchange to hold messages against (TR341, TR346, TR381, TR418). It runs with the rights of whoever
-- reads it.
create schema finance_published;
create view finance_published.tariff with (security_invoker) as
select municipality_code, provider_agb_code, category_code, product_code, unit_code, amount_cents, valid_from, valid_to
from finance.tariff;
grant usage on schema finance, finance_published to regiograaf_ijw;
grant select on finance.tariff, finance_published.tariff to regiograaf_ijw;

-- How claims are handled, for the exchange to answer them or to leave that to the municipality.
create view finance_published.claim_handling with (security_invoker) as
select municipality_code, handling from finance.claim_handling;
grant select on finance.claim_handling, finance_published.claim_handling to regiograaf_ijw;

-- This subgraph projects from the inbox, under the exchange identity.
grant usage on schema ijw to regiograaf_finance;
grant select on ijw.message, ijw.breach to regiograaf_finance;
grant select, update, delete on ijw.pending_projection to regiograaf_finance;

-- What the exchange publishes about the answer to a claim is shown here.
grant usage on schema ijw_published to regiograaf_finance;
grant select on ijw.claim, ijw_published.claim to regiograaf_finance;
