-- For migrations: makes the tables in which a subgraph keeps its figures, in its own schema. See
-- packages/figures/src/data/figure-tables.ts for what they mean. hub_role is the login role of the subgraph. recorders are the roles
-- of the municipality that change what is counted by themselves, beside the messages: they keep the cubes in the same transaction.
create procedure hub.make_figure_tables(owner text, hub_role text, recorders text[] default '{}')
language plpgsql
set search_path = ''
as $$
declare
  name text;
  command text;
begin
  -- Cubes: the exact figures of each municipality, kept with what they count.
  execute format(
    'create table %I.cube (
       municipality_code text not null,
       figure text not null,
       breakdown text not null,
       member text not null,
       day date not null,
       count bigint not null,
       primary key (municipality_code, figure, breakdown, member, day)
     )', owner);
  execute format(
    'create table %I.cube_source (
       municipality_code text not null,
       source text not null default ''messages'',
       delivered_until date not null,
       primary key (municipality_code, source)
     )', owner);
  foreach name in array array['cube', 'cube_source'] loop
    call hub.protect_slice(
      format('%I.%I', owner, name)::regclass, hub_role,
      array['policy', 'exchange'] || recorders, array['exchange'] || recorders);
    execute format('grant select, insert, update on %I.%I to %I', owner, name, hub_role);
  end loop;

  -- What is published of each region, under disclosure control. Whoever is known reads it; only the hub itself writes it, from the
  -- cubes of all members at once.
  execute format(
    'create table %I.publication (
       region_id text primary key,
       as_of date not null,
       sources jsonb not null
     )', owner);
  execute format(
    'create table %I.published_figure (
       region_id text not null,
       figure text not null,
       period date not null,
       of_municipality text not null,
       breakdown text not null,
       member text not null,
       value bigint,
       reason text,
       primary key (region_id, figure, of_municipality, breakdown, member, period),
       check ((value is null) <> (reason is null))
     )', owner);
  foreach name in array array['publication', 'published_figure'] loop
    command := case name when 'publication' then 'update' else 'delete' end;
    execute format('alter table %I.%I enable row level security', owner, name);
    execute format('alter table %I.%I force row level security', owner, name);
    execute format(
      'create policy %I on %I.%I for select to %I using ((select hub.identity()) is not null)',
      name || '_by_identity', owner, name, hub_role);
    execute format(
      'create policy %I on %I.%I for insert to %I with check ((select hub.identity()) ->> ''role'' = ''exchange'')',
      name || '_added_by_exchange', owner, name, hub_role);
    execute format(
      'create policy %I on %I.%I for %s to %I using ((select hub.identity()) ->> ''role'' = ''exchange'')',
      name || '_replaced_by_exchange', owner, name, command, hub_role);
    execute format('grant select, insert, %s on %I.%I to %I', command, owner, name, hub_role);
  end loop;
end
$$;
revoke execute on procedure hub.make_figure_tables from public;
