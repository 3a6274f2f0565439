-- Of whom it is secret where they stay (geheim adres): a fact of the hub, which no message carries. Every part of the graph that
-- knows an address, a provider or a school of a young person withholds it by this.

create table hub.secret_address (
  municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
  client_id uuid not null,
  is_secret boolean not null,
  changed_on date not null,
  primary key (municipality_code, client_id)
);
call hub.protect_slice('hub.secret_address', 'public', null, null);
create policy secret_address_added_by_caseworker on hub.secret_address as restrictive for insert to public
  with check ((select hub.identity()) ->> 'role' = 'caseworker');
create policy secret_address_changed_by_caseworker on hub.secret_address as restrictive for update to public
  using ((select hub.identity()) ->> 'role' = 'caseworker');

-- The young people whose whereabouts are withheld from whoever is asking: all of the visible municipalities whose address is
-- secret, unless a caseworker of their own municipality asks, or the hub itself works on what messages say. It runs as its
-- owner, so that it sees the same whatever the role that asks may read. Statements and policies use it as
-- client_id = any((select hub.withheld_clients())::uuid[]), which runs it once per statement.
create function hub.withheld_clients() returns uuid[]
language plpgsql stable security definer parallel safe
set search_path = ''
as $$
declare
  visible text[] := hub.visible_municipalities();
  claims jsonb;
begin
  if visible = '{}' then
    return '{}';
  end if;
  claims := hub.identity();
  if claims ->> 'role' in ('caseworker', 'exchange') then
    visible := array(select unnest(visible) except select jsonb_array_elements_text(claims -> 'municipalities'));
    if visible = '{}' then
      return '{}';
    end if;
  end if;
  return array(select client_id from hub.secret_address where is_secret and municipality_code = any(visible));
end
$$;
grant execute on function hub.withheld_clients() to public;
