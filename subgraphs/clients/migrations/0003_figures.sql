-- Cubes: the exact figures of each municipality, kept with the messages. See src/data/cube.table.ts for what the columns mean.

create table clients.cube (
  municipality_code text not null,
  figure text not null,
  breakdown text not null,
  member text not null,
  month date not null check (extract(day from month) = 1),
  count integer not null,
  primary key (municipality_code, figure, breakdown, member, month)
);

create table clients.cube_source (
  municipality_code text primary key,
  delivered_until date not null
);

call hub.protect_slice('clients.cube', 'regiograaf_clients', '{policy,exchange}', '{exchange}');
call hub.protect_slice('clients.cube_source', 'regiograaf_clients', '{policy,exchange}', '{exchange}');
grant select, insert, update on clients.cube, clients.cube_source to regiograaf_clients;

-- What is published of each region, under disclosure control. See src/data/publication.table.ts for what the columns mean. Whoever is
-- known reads it; only the hub itself writes it, from the cubes of all members at once.
create table clients.publication (
  region_id text primary key,
  as_of date not null,
  sources jsonb not null
);

create table clients.published_figure (
  region_id text not null,
  figure text not null,
  period date not null,
  of_municipality text not null,
  breakdown text not null,
  member text not null,
  value integer,
  reason text,
  primary key (region_id, figure, of_municipality, breakdown, member, period),
  check ((value is null) <> (reason is null))
);

alter table clients.publication enable row level security;
alter table clients.publication force row level security;
alter table clients.published_figure enable row level security;
alter table clients.published_figure force row level security;
create policy publication_by_identity on clients.publication for select to regiograaf_clients
  using ((select hub.identity()) is not null);
create policy published_figure_by_identity on clients.published_figure for select to regiograaf_clients
  using ((select hub.identity()) is not null);
create policy publication_added_by_exchange on clients.publication for insert to regiograaf_clients
  with check ((select hub.identity()) ->> 'role' = 'exchange');
create policy publication_replaced_by_exchange on clients.publication for update to regiograaf_clients
  using ((select hub.identity()) ->> 'role' = 'exchange');
create policy published_figure_added_by_exchange on clients.published_figure for insert to regiograaf_clients
  with check ((select hub.identity()) ->> 'role' = 'exchange');
create policy published_figure_replaced_by_exchange on clients.published_figure for delete to regiograaf_clients
  using ((select hub.identity()) ->> 'role' = 'exchange');
grant select, insert, update on clients.publication to regiograaf_clients;
grant select, insert, delete on clients.published_figure to regiograaf_clients;
