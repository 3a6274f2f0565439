-- Of whom it is secret where they stay (geheim adres): a fact of the hub, which no message carries. Every part of the graph that
-- knows an address, a provider or a school of a young person withholds it here, so that none of them has to be told.

create table hub.secret_address (
  municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
  client_id uuid not null,
  is_secret boolean not null,
  changed_on date not null,
  primary key (municipality_code, client_id)
);

-- Whoever sees rows of the slice sees this too, whatever the role: a role that could not would take every address for an open one.
call hub.protect_slice('hub.secret_address', 'public', null, null);
create policy secret_address_added_by_caseworker on hub.secret_address as restrictive for insert to public
  with check ((select hub.identity()) ->> 'role' = 'caseworker');
create policy secret_address_changed_by_caseworker on hub.secret_address as restrictive for update to public
  using ((select hub.identity()) ->> 'role' = 'caseworker');

-- The young people whose whereabouts are withheld from whoever is asking: all whose address is secret, unless a caseworker of
-- their own municipality asks, or the hub itself works on what messages say. The columns have names of their own, so that a
-- statement that compares them with columns of its table cannot compare them with themselves.
create view hub.withheld_whereabouts with (security_invoker = true) as
select municipality_code as of_municipality, client_id as of_client
from hub.secret_address
where is_secret
  and not coalesce(
    (select hub.identity()) ->> 'role' in ('caseworker', 'exchange')
      and municipality_code in (select jsonb_array_elements_text((select hub.identity()) -> 'municipalities')),
    false);
