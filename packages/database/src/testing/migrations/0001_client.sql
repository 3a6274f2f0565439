-- A municipal table in its smallest form.
create table sample.client (
  municipality_code text not null,
  id integer not null,
  name text not null,
  primary key (municipality_code, id)
);
alter table sample.client enable row level security;
alter table sample.client force row level security;
grant select, insert, update, delete on sample.client to regiograaf_sample;
create policy client_by_municipality on sample.client to regiograaf_sample
  using (municipality_code = any((select hub.visible_municipalities())::text[]))
  with check (municipality_code = any((select hub.visible_municipalities())::text[]));

insert into sample.client
select code, number, format('Client %s of %s', number, code)
from unnest(array['GM0361', 'GM0505']) as code, generate_series(1, 50) as number;
