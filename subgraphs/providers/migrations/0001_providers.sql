-- What the regions share about providers; it belongs to no municipality. See src/data/*.table.ts for what the columns mean.

create table providers.provider (
  agb_code text primary key check (agb_code ~ '^[0-9]{8}$'),
  id uuid not null unique default gen_random_uuid(),
  name text not null
);
create index provider_by_name on providers.provider (name, id);

create table providers.provider_region (
  agb_code text not null references providers.provider (agb_code),
  region_id text not null,
  primary key (agb_code, region_id)
);
create index provider_region_region on providers.provider_region (region_id);

create table providers.provider_product_category (
  agb_code text not null,
  region_id text not null,
  category_code text not null,
  primary key (agb_code, region_id, category_code),
  foreign key (agb_code, region_id) references providers.provider_region (agb_code, region_id)
);

do $$
declare
  name text;
begin
  foreach name in array array['provider', 'provider_region', 'provider_product_category'] loop
    execute format('alter table providers.%I enable row level security', name);
    execute format('alter table providers.%I force row level security', name);
    execute format(
      'create policy %I on providers.%I for select to regiograaf_providers
         using ((select hub.identity()) is not null)',
      name || '_by_identity', name);
    execute format('grant select, insert on providers.%I to regiograaf_providers', name);
  end loop;
end
$$;

create policy provider_by_region on providers.provider for insert to regiograaf_providers
  with check (
    (select hub.identity()) ->> 'role' = 'contract-manager'
    and (select hub.identity()) ->> 'kind' = 'region');

create policy provider_region_by_region on providers.provider_region for insert to regiograaf_providers
  with check (
    (select hub.identity()) ->> 'role' = 'contract-manager'
    and (select hub.identity()) ->> 'kind' = 'region'
    and region_id = (select hub.identity()) ->> 'code');

create policy provider_product_category_by_region on providers.provider_product_category
  for insert to regiograaf_providers
  with check (
    (select hub.identity()) ->> 'role' = 'contract-manager'
    and (select hub.identity()) ->> 'kind' = 'region'
    and region_id = (select hub.identity()) ->> 'code');

-- Mandates are granted and taken back here; see packages/database/migrations/0003_mandates.sql.
grant select, insert, update (revoked_at) on hub.mandate to regiograaf_providers;
