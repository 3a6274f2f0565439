-- Where help may last longer than a norm of the region. See src/data/norm-deviation.table.ts for what the columns mean. No foreign key: files
-- can be built again from the messages, and what was agreed stays meanwhile.

create table clients.norm_deviation (
  municipality_code text not null,
  id uuid not null default gen_random_uuid(),
  client_id uuid not null,
  allocation_id uuid not null,
  norm_id text not null,
  reason text not null check (reason in ('PLACEMENT_LOOMS', 'SCHOOL_DROP_OUT_LOOMS', 'LIFELONG_NEED')),
  agreed_on date not null,
  primary key (municipality_code, id),
  unique (municipality_code, allocation_id, norm_id)
);

call hub.protect_slice('clients.norm_deviation', 'regiograaf_clients', '{caseworker,exchange}', '{caseworker}');
grant select, insert on clients.norm_deviation to regiograaf_clients;
