-- Mandates: a municipality lets a desk of a region read one category of its data, for one purpose and a period.

-- desk, purpose and category fit together as packages/identity/src/mandates.ts says. municipality_codes are the slices that the
-- mandate opens: the municipality and those that it has absorbed. Days are of Europe/Amsterdam, the last one included.
create table hub.mandate (
  municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
  id uuid not null default gen_random_uuid(),
  municipality_codes text[] not null check (municipality_code = any(municipality_codes)),
  region_id text not null,
  desk text not null,
  purpose text not null,
  category text not null,
  valid_from date not null,
  valid_until date not null check (valid_until >= valid_from),
  granted_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (municipality_code, id),
  check (
    desk = 'care-desk' and purpose in ('ACCESS', 'MEASURE') and category in ('CLIENT_FILES', 'ARRANGEMENTS')
    or desk = 'finance-desk' and purpose in ('FUNDING', 'CONTROL') and category = 'CLAIMS')
);
create index mandate_by_desk on hub.mandate (region_id, desk, purpose);

alter table hub.mandate enable row level security;
alter table hub.mandate force row level security;

-- Both parties see a mandate: the municipality and the region. Only the municipality grants one, of its own slices alone, and
-- only the moment of revoking can be changed afterwards.
create policy mandate_by_party on hub.mandate for select to public
  using (
    case (select hub.identity()) ->> 'kind'
      when 'municipality' then municipality_code = any((select hub.visible_municipalities())::text[])
      when 'region' then region_id = (select hub.identity()) ->> 'code'
      else false
    end);
create policy mandate_granted_by_municipality on hub.mandate for insert to public
  with check (
    (select hub.identity()) ->> 'role' = 'mandate-manager'
    and municipality_codes <@ (select hub.visible_municipalities()) and revoked_at is null);
create policy mandate_revoked_by_municipality on hub.mandate for update to public
  using (
    (select hub.identity()) ->> 'role' = 'mandate-manager'
    and municipality_code = any((select hub.visible_municipalities())::text[]));
-- FORCE holds for the owner of the function below as well, unless it is a superuser.
do $$
begin
  execute format('create policy mandate_by_owner on hub.mandate for select to %I using (true)', current_user);
end
$$;

-- The municipalities that have mandated whoever is asking, today and in its role and purpose, to read this category; any
-- category when it is null.
create function hub.mandated_municipalities(wanted text) returns text[]
language sql stable security definer parallel safe
set search_path = ''
as $$
  select coalesce(array_agg(distinct opened.code), '{}')
  from hub.identity() as claims
  join hub.mandate on region_id = claims ->> 'code' and desk = claims ->> 'role' and purpose = claims ->> 'purpose'
  cross join unnest(municipality_codes) as opened(code)
  where claims ->> 'kind' = 'region' and (wanted is null or category = wanted)
    and (now() at time zone 'Europe/Amsterdam')::date between valid_from and valid_until and revoked_at is null
$$;
grant execute on function hub.mandated_municipalities(text) to public;
