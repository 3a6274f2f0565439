-- What the whole hub shares in the database: its secrets, and the function that says who is asking.

-- Random keys, made when the database is first migrated. No role is granted anything here. inner_key and outer_key are the key
-- padded for HMAC-SHA-256 (RFC 2104), so that hub.identity() needs two calls of sha256() and no extension.
create table hub.secret (
  name text primary key,
  key bytea not null check (octet_length(key) = 32),
  inner_key bytea not null check (octet_length(inner_key) = 64),
  outer_key bytea not null check (octet_length(outer_key) = 64)
);

-- Who is asking: the payload of the session value hub.identity, or null when there is none, its signature is not
-- of this hub, or its time has passed. Never an error: nothing is decoded before the signature is found right.
create function hub.identity() returns jsonb
language plpgsql stable security definer parallel safe
set search_path = ''
as $$
declare
  signed text := nullif(current_setting('hub.identity', true), '');
  encoded text;
  expected text;
  payload text;
  claims jsonb;
begin
  -- No identity is this long, and digesting what a stranger sends costs time.
  if signed is null or octet_length(signed) > 16384 then
    return null;
  end if;
  encoded := split_part(signed, '.', 1);
  select encode(sha256(secret.outer_key || sha256(secret.inner_key || convert_to(encoded, 'UTF8'))), 'hex') into expected
  from hub.secret
  where secret.name = 'identity';
  -- Digests of the two signatures are compared, so that the time it takes says nothing about the signatures themselves.
  if sha256(convert_to(split_part(signed, '.', 2), 'UTF8')) is distinct from sha256(convert_to(expected, 'UTF8')) then
    return null;
  end if;
  payload := convert_from(decode(encoded, 'base64'), 'UTF8');
  -- jsonb cannot hold a NUL or half a surrogate pair.
  if strpos(payload, '\u') > 0 and payload ~ '(^|[^\\])(\\\\)*\\u(0000|d[89ab])' then
    return null;
  end if;
  claims := payload::jsonb;
  if (claims ->> 'until')::bigint <= extract(epoch from now()) then
    return null;
  end if;
  return claims;
end
$$;

-- The municipalities whose rows may be seen: those of the identity, and for an organisation of another kind those that have
-- mandated it to see anything; none when nobody is asking. Policies use it as
-- municipality_code = any((select hub.visible_municipalities())::text[]), which runs it once per statement.
create function hub.visible_municipalities() returns text[]
language plpgsql stable parallel safe
set search_path = ''
as $$
declare
  claims jsonb := hub.identity();
begin
  if claims is null then
    return '{}';
  end if;
  if claims ->> 'kind' <> 'municipality' then
    return hub.mandated_municipalities(null);
  end if;
  return array(select jsonb_array_elements_text(claims -> 'municipalities'));
end
$$;

-- Safe for everyone: they tell a session nothing but what it has proven itself.
grant usage on schema hub to public;
grant execute on function hub.identity(), hub.visible_municipalities() to public;

-- For migrations: makes a table with a column municipality_code a municipal one. A row exists for those who may see its
-- municipality, and only for the roles that read such rows; only the roles that write them add or change any. Without readers
-- every role of the municipality does both. hub_role is the login role of the subgraph, or public. category is what a
-- municipality mandates others to read (see 0003_mandates.sql): who has that mandate reads its rows as well, and writes none.
create procedure hub.protect_slice(
  protected regclass, hub_role text, readers text[], writers text[], category text default null)
language plpgsql
set search_path = ''
as $$
declare
  name text := (select relname from pg_catalog.pg_class where oid = protected);
  grantee text := case hub_role when 'public' then hub_role else quote_ident(hub_role) end;
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format(
    'create policy %I on %s to %s
       using (municipality_code = any((select hub.visible_municipalities())::text[]))
       with check (municipality_code = any((select hub.visible_municipalities())::text[]))',
    name || '_by_municipality', protected, grantee);
  if readers is not null then
    execute format(
      'create policy %I on %s as restrictive to %s
         using ((select hub.identity() ->> ''role'' = any(%L::text[]))%s)
         with check ((select hub.identity()) ->> ''role'' = any(%L::text[]))',
      name || '_by_role', protected, grantee, readers,
      case when category is not null then
        format(' or municipality_code = any((select hub.mandated_municipalities(%L))::text[])', category)
      end, writers);
  end if;
end
$$;
revoke execute on procedure hub.protect_slice from public;
