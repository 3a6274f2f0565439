-- The inbox: every iJw message, in or out, once and unchanged; what is still to be projected; and what contradicts it.

create table ijw.message (
  municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
  id uuid not null,
  message_type text not null,
  sender text not null,
  identification text not null,
  dated_on date not null,
  -- Packed by the hub (gzip); size is the length of what came.
  content bytea not null,
  size integer not null,
  content_sha256 text not null,
  received_at timestamptz not null default now(),
  primary key (municipality_code, id),
  unique (municipality_code, sender, message_type, identification)
);

create table ijw.conflict (
  municipality_code text not null,
  message_id uuid not null,
  content bytea not null,
  content_sha256 text not null,
  received_at timestamptz not null default now(),
  primary key (municipality_code, message_id, content_sha256),
  foreign key (municipality_code, message_id) references ijw.message (municipality_code, id)
);

-- Nothing is left to compress.
alter table ijw.message alter column content set storage external;
alter table ijw.conflict alter column content set storage external;

create table ijw.pending_projection (
  municipality_code text not null,
  subgraph text not null,
  message_id uuid not null,
  primary key (municipality_code, subgraph, message_id),
  foreign key (municipality_code, message_id) references ijw.message (municipality_code, id)
);

-- The inbox is for the hub itself: whatever role connects, only the exchange identity of a municipality sees its messages.
call hub.protect_slice('ijw.message', 'public', '{exchange}', '{exchange}');
call hub.protect_slice('ijw.conflict', 'public', '{exchange}', '{exchange}');
call hub.protect_slice('ijw.pending_projection', 'public', '{exchange}', '{exchange}');

grant select, insert on ijw.message, ijw.conflict, ijw.pending_projection to regiograaf_ijw;

-- Says where projecting was interrupted. It names municipalities only, so it needs no identity.
create function ijw.municipalities_with_pending_projections() returns setof text
  language sql stable security definer set search_path = ''
  as 'select distinct municipality_code from ijw.pending_projection';
revoke execute on function ijw.municipalities_with_pending_projections() from public;
grant execute on function ijw.municipalities_with_pending_projections() to regiograaf_ijw;

-- FORCE holds for the owner of that function too, unless it is a superuser.
do $$
begin
  execute format(
    'create policy pending_projection_by_owner on ijw.pending_projection for select to %I using (true)', current_user);
end
$$;
