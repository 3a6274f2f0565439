-- Who did what, and whose files were touched: one chain of records that only grows. No role may change a row; the only way in is
-- audit.append, which chains what it is given. docs/decisions/0018-the-audit-log.md says why it is built like this.

-- The last record of the chain. It stands apart from the records, so that records missing at the end are noticed.
create table audit.head (
  single boolean primary key default true check (single),
  seq bigint not null,
  hash bytea not null check (octet_length(hash) = 32)
);
insert into audit.head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

-- content is the record in JSON (packages/audit/src/record.ts); hash covers it, its lines, its place and the hash before it.
create table audit.record (
  seq bigint primary key,
  content text not null,
  hash bytea not null check (octet_length(hash) = 32)
);

-- One line for each young person that a record touched. subject is the encrypted client id (packages/audit/src/subject-cipher.ts).
create table audit.line (
  municipality_code text collate "C" not null check (octet_length(municipality_code) = 6),
  subject bytea not null check (octet_length(subject) = 32),
  seq bigint not null,
  primary key (municipality_code, subject, seq)
);
create index line_by_record on audit.line (seq);

alter table audit.head enable row level security;
alter table audit.head force row level security;
alter table audit.record enable row level security;
alter table audit.record force row level security;
alter table audit.line enable row level security;
alter table audit.line force row level security;

-- FORCE holds for the owner as well, unless it is a superuser: it reads and adds, as audit.append does for it.
do $$
begin
  execute format('create policy head_read_by_owner on audit.head for select to %I using (true)', current_user);
  execute format('create policy head_moved_by_owner on audit.head for update to %I using (true)', current_user);
  execute format('create policy record_read_by_owner on audit.record for select to %I using (true)', current_user);
  execute format('create policy record_added_by_owner on audit.record for insert to %I with check (true)', current_user);
  execute format('create policy line_read_by_owner on audit.line for select to %I using (true)', current_user);
  execute format('create policy line_added_by_owner on audit.line for insert to %I with check (true)', current_user);
end
$$;

-- Adds records to the end of the chain, all or none; writers wait for each other. line_counts says how many lines each record
-- has; lines holds those of all records, 38 bytes each: the municipality code and the subject, in the order of their bytes
-- within a record.
create function audit.append(contents text[], line_counts integer[], lines bytea) returns void
language plpgsql volatile security definer
set search_path = ''
as $$
declare
  at bigint;
  chained bytea;
  content text;
  line_count integer;
  own bytea;
  taken integer := 0;
begin
  select head.seq, head.hash into strict at, chained from audit.head for update;
  for content, line_count in select * from unnest(contents, line_counts) loop
    at := at + 1;
    own := substring(lines from taken * 38 + 1 for line_count * 38);
    taken := taken + line_count;
    chained := sha256(chained || int8send(at) || sha256(convert_to(content, 'UTF8')) || sha256(own));
    insert into audit.record (seq, content, hash) values (at, content, chained);
    if line_count > 0 then
      insert into audit.line (municipality_code, subject, seq)
      select convert_from(substring(own from place * 38 + 1 for 6), 'UTF8'), substring(own from place * 38 + 7 for 32), at
      from generate_series(0, line_count - 1) as place;
    end if;
  end loop;
  if taken * 38 <> octet_length(lines) then
    raise exception 'The lines do not fit their records.';
  end if;
  update audit.head set seq = at, hash = chained;
end
$$;
revoke execute on function audit.append from public;
grant execute on function audit.append to regiograaf_audit;

-- Each line with what its record says, under the names of the standard for logging of data processing (Logboek
-- dataverwerkingen) where it has one. It runs with the rights of whoever reads it.
create schema audit_published;
create view audit_published.access with (security_invoker) as
select
  line.municipality_code,
  line.subject as data_subject_id,
  'regiograaf-client'::text as data_subject_id_type,
  record.seq,
  content.value ->> 'traceId' as trace_id,
  content.value ->> 'spanId' as span_id,
  (content.value ->> 'status')::integer as status_code,
  content.value ->> 'name' as name,
  (content.value ->> 'start')::timestamptz as start_time,
  (content.value ->> 'end')::timestamptz as end_time,
  content.value ->> 'processingActivity' as processing_activity_id,
  content.value ->> 'source' as source,
  content.value ->> 'requestId' as request_id,
  content.value ->> 'outcome' as outcome,
  content.value ->> 'who' as who,
  content.value -> 'organisation' ->> 'kind' as organisation_kind,
  content.value -> 'organisation' ->> 'code' as organisation_code,
  content.value ->> 'role' as role,
  content.value ->> 'purpose' as purpose,
  array(select jsonb_array_elements_text(content.value -> 'types')) as types
from audit.line
join audit.record on record.seq = line.seq
cross join lateral (select record.content::jsonb as value) as content;
