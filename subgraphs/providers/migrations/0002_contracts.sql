-- Which providers a region has contracted, and when: see src/data/contract.table.ts. It holds no prices and no person.

create table providers.contract (
  agb_code text not null,
  region_id text not null,
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  primary key (agb_code, region_id, valid_from),
  foreign key (agb_code, region_id) references providers.provider_region (agb_code, region_id)
);
create index contract_by_region on providers.contract (region_id, valid_from, valid_to);

alter table providers.contract enable row level security;
alter table providers.contract force row level security;
create policy contract_by_identity on providers.contract for select to regiograaf_providers
  using ((select hub.identity()) is not null);
create policy contract_by_region on providers.contract for insert to regiograaf_providers
  with check (
    (select hub.identity()) ->> 'role' = 'contract-manager'
    and (select hub.identity()) ->> 'kind' = 'region'
    and region_id = (select hub.identity()) ->> 'code');
grant select, insert on providers.contract to regiograaf_providers;
