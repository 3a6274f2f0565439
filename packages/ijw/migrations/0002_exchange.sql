-- The exchange: what was decided about each message, what is known by it, and what goes back. Only deciding writes these tables,
-- in the same transaction as the decision; see docs/decisions/0023-messages-are-decided-in-one-order.md.

-- Stored messages that wait for a decision, with all by which they are put in order (OP080). size is the length of the message.
create table ijw.undecided (
  municipality_code text not null,
  dated_on date not null,
  rank smallint not null,
  identification text collate "C" not null,
  sender text collate "C" not null,
  message_id uuid not null,
  size integer not null,
  primary key (municipality_code, dated_on, rank, identification, sender, message_id),
  foreign key (municipality_code, message_id) references ijw.message (municipality_code, id)
);

-- Messages that wait for an earlier one between the same client and provider, until due_on.
create table ijw.parked (
  municipality_code text not null,
  message_id uuid not null,
  client_id uuid not null,
  provider_code text not null,
  due_on date not null,
  primary key (municipality_code, message_id),
  foreign key (municipality_code, message_id) references ijw.message (municipality_code, id)
);
create index parked_by_client on ijw.parked (municipality_code, client_id);

-- What may be told of a message: never its content, and no number of a person. client_ids says of whom it is; answers is the
-- message that it answers, which may come later.
create table ijw.receipt (
  municipality_code text not null,
  message_id uuid not null,
  message_type text not null,
  sender text not null,
  receiver text not null,
  identification text not null,
  dated_on date not null,
  received_at timestamptz not null,
  verdict text not null check (verdict in ('accepted', 'rejected', 'parked')),
  codes text[] not null,
  answer_type text,
  answer_id uuid,
  answers uuid,
  client_ids uuid[] not null,
  allocation_ids uuid[] not null,
  request_ids uuid[] not null,
  claim_ids uuid[] not null,
  primary key (municipality_code, message_id),
  foreign key (municipality_code, message_id) references ijw.message (municipality_code, id)
);
create index receipt_by_date on ijw.receipt (municipality_code, dated_on, message_id);
create index receipt_by_answered on ijw.receipt (municipality_code, answers) where answers is not null;

-- The classes of a message in which something was found, with the rule and its return code (empty for a rule without one).
create table ijw.breach (
  municipality_code text not null,
  message_id uuid not null,
  path text not null,
  rule text not null,
  code text not null,
  primary key (municipality_code, message_id, path, rule, code),
  foreign key (municipality_code, message_id) references ijw.message (municipality_code, id)
);

-- Messages that broke a rule within themselves: they count as not sent (OP286). Nothing of their content is kept but, where it
-- could be read, whom they are about (client_ids). Of what was found each rule has its path at the same place in paths.
create table ijw.refusal (
  municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
  id uuid not null,
  message_type text not null,
  sender text not null,
  receiver text not null,
  identification text not null,
  dated_on date not null,
  received_at timestamptz not null,
  level smallint not null check (level in (1, 2)),
  rules text[] not null,
  paths text[] not null check (cardinality(paths) = cardinality(rules)),
  answer_type text,
  answer_id uuid,
  client_ids uuid[] not null,
  primary key (municipality_code, id)
);
create index refusal_by_date on ijw.refusal (municipality_code, dated_on, id);

-- Files of which it is not known whose they are. Nothing of their content is kept.
create table ijw.unreadable (
  content_sha256 text not null primary key,
  rule text not null,
  received_at timestamptz not null
);
alter table ijw.unreadable enable row level security;
alter table ijw.unreadable force row level security;
create policy unreadable_by_role on ijw.unreadable
  using ((select hub.identity() ->> 'role' = 'exchange')) with check ((select hub.identity() ->> 'role' = 'exchange'));

-- What goes out, until it is collected: answers, and messages that the hub sends. answers is the message or refusal answered.
create table ijw.outgoing (
  municipality_code text not null,
  id uuid not null,
  message_type text not null,
  sender text not null,
  receiver text not null,
  identification text not null,
  dated_on date not null,
  answers uuid,
  content text not null,
  written_at timestamptz not null,
  collection_id uuid,
  collected_at timestamptz,
  primary key (municipality_code, id)
);
create index outgoing_waiting on ijw.outgoing (municipality_code, receiver, dated_on, id) where collection_id is null;
create index outgoing_by_answered on ijw.outgoing (municipality_code, answers);
create index outgoing_by_collection on ijw.outgoing (municipality_code, collection_id) where collection_id is not null;

-- What front-ends sent, by the key with which they can ask again without sending again.
create table ijw.sending (
  municipality_code text not null,
  idempotency_key text not null,
  content_sha256 text not null,
  message_id uuid not null,
  primary key (municipality_code, idempotency_key),
  foreign key (municipality_code, message_id) references ijw.message (municipality_code, id)
);

-- Known facts: what messages are held against. See src/exchange/known-facts.ts for what the columns mean.
create table ijw.allocation (
  municipality_code text not null,
  number integer not null,
  client_id uuid not null,
  provider_code text not null,
  category_code text,
  product_code text,
  start_date date not null,
  end_date date,
  change_reason text,
  volume integer,
  unit text,
  frequency text,
  budget_cents bigint,
  request_reference text,
  decided_at text collate "C" not null,
  start_told_on date not null,
  end_told_on date not null,
  primary key (municipality_code, number)
);
create index allocation_by_client on ijw.allocation (municipality_code, client_id);

create table ijw.delivery (
  municipality_code text not null,
  id uuid not null,
  client_id uuid not null,
  provider_code text not null,
  kind text not null check (kind in ('start', 'stop')),
  allocation_number integer,
  category_code text,
  product_code text,
  begin_date date not null,
  end_date date,
  reason text,
  primary key (municipality_code, id)
);
create index delivery_by_client on ijw.delivery (municipality_code, client_id);

create table ijw.request (
  municipality_code text not null,
  provider_code text not null,
  reference text not null,
  client_id uuid not null,
  message_type text not null check (message_type in ('JW315', 'JW317')),
  dated_on date not null,
  received_on date not null,
  examined_on date,
  state text not null check (state in ('open', 'examining', 'granted', 'rejected')),
  primary key (municipality_code, provider_code, reference)
);
create index request_by_client on ijw.request (municipality_code, client_id);

-- A claim has the id under which the graph shows it. One that its answer refuses as a whole counts as not sent: its row tells only
-- that, its lines are gone and its number is free.
create table ijw.claim (
  municipality_code text not null,
  id uuid not null,
  message_id uuid not null,
  provider_code text not null,
  number text not null,
  period date not null,
  identification text not null,
  dated_on date not null,
  basisschema_xsd_version text not null,
  message_xsd_version text not null,
  total_cents bigint not null,
  state text not null check (state in ('awaiting', 'automatic', 'answered', 'refused')),
  received_on date not null,
  due_on date not null,
  answered_on date,
  primary key (municipality_code, id),
  check ((state = 'awaiting') = (answered_on is null))
);
create unique index claim_by_number on ijw.claim (municipality_code, provider_code, number) where state <> 'refused';
create unique index claim_by_identification on ijw.claim (municipality_code, provider_code, identification);
create index claim_by_period on ijw.claim (municipality_code, provider_code, period);
create index claim_awaiting on ijw.claim (municipality_code, due_on, id) where state = 'awaiting';

create table ijw.claim_line (
  municipality_code text not null,
  provider_code text not null,
  reference text not null,
  previous_reference text,
  claim_number text not null,
  client_id uuid not null,
  allocation_number integer not null,
  category_code text not null,
  product_code text not null,
  period_start date not null,
  period_end date not null,
  volume integer not null,
  unit text not null,
  tariff_cents bigint,
  amount_cents bigint not null,
  debit_credit text not null check (debit_credit in ('D', 'C')),
  repeats integer not null,
  state text not null check (state in ('granted', 'rejected', 'credited')),
  primary key (municipality_code, provider_code, reference)
);
create index claim_line_by_allocation on ijw.claim_line (municipality_code, allocation_number);
create index claim_line_by_claim on ijw.claim_line (municipality_code, provider_code, claim_number);

-- What somebody has to do by a day, as long as it is not done; written with the facts that it follows from. Claims that await
-- their answer are not repeated here. subject_id is the message, request or allocation.
create table ijw.task (
  municipality_code text not null,
  subject_id uuid not null,
  kind text collate "C" not null check (kind in ('RETURN', 'REQUEST_ANSWER', 'RESIDENCE_REJECTION', 'START', 'STOP')),
  client_id uuid not null,
  provider_code text not null,
  reference text,
  since date not null,
  due_on date not null,
  primary key (municipality_code, subject_id, kind)
);
create index task_by_due on ijw.task (municipality_code, due_on, kind, subject_id);

call hub.protect_slice('ijw.undecided', 'public', '{exchange}', '{exchange}');
call hub.protect_slice('ijw.parked', 'public', '{exchange}', '{exchange}');
call hub.protect_slice('ijw.receipt', 'public', '{exchange,caseworker,back-office}', '{exchange}');
call hub.protect_slice('ijw.breach', 'public', '{exchange,caseworker,back-office}', '{exchange}');
call hub.protect_slice('ijw.refusal', 'public', '{exchange,caseworker,back-office}', '{exchange}');
call hub.protect_slice('ijw.outgoing', 'public', '{exchange}', '{exchange}');
call hub.protect_slice('ijw.sending', 'public', '{exchange}', '{exchange}');
call hub.protect_slice('ijw.allocation', 'public', '{exchange}', '{exchange}');
call hub.protect_slice('ijw.delivery', 'public', '{exchange}', '{exchange}');
call hub.protect_slice('ijw.request', 'public', '{exchange}', '{exchange}');
call hub.protect_slice('ijw.claim', 'public', '{exchange,back-office}', '{exchange}', 'CLAIMS');
call hub.protect_slice('ijw.claim_line', 'public', '{exchange}', '{exchange}');
call hub.protect_slice('ijw.task', 'public', '{exchange,caseworker}', '{exchange}');
create policy task_removed_by_exchange on ijw.task as restrictive for delete to public
  using ((select hub.identity() ->> 'role' = 'exchange'));

grant select, insert on ijw.breach, ijw.refusal, ijw.unreadable, ijw.sending to regiograaf_ijw;
grant select, insert, delete on ijw.undecided, ijw.parked, ijw.task to regiograaf_ijw;
grant select, insert, update on ijw.receipt, ijw.allocation, ijw.request, ijw.claim to regiograaf_ijw;
grant select, insert, update, delete on ijw.delivery, ijw.claim_line to regiograaf_ijw;
-- What was written stays as it is: only that it was collected is added.
grant select, insert, update (collection_id, collected_at) on ijw.outgoing to regiograaf_ijw;

-- Say where there is work, for one municipality at a time: they name municipalities only, so they need no identity.
create function ijw.municipalities_with_undecided_messages() returns setof text
  language sql stable security definer set search_path = ''
  as 'select distinct municipality_code from ijw.undecided union select distinct municipality_code from ijw.parked';
create function ijw.municipalities_with_outgoing_messages(receiving text) returns setof text
  language sql stable security definer set search_path = ''
  as 'select distinct municipality_code from ijw.outgoing where receiver = receiving and collection_id is null';
create function ijw.municipalities_of_collection(collection uuid) returns setof text
  language sql stable security definer set search_path = ''
  as 'select distinct municipality_code from ijw.outgoing where collection_id = collection';
revoke execute on function ijw.municipalities_with_undecided_messages(),
  ijw.municipalities_with_outgoing_messages(text), ijw.municipalities_of_collection(uuid) from public;
grant execute on function ijw.municipalities_with_undecided_messages(),
  ijw.municipalities_with_outgoing_messages(text), ijw.municipalities_of_collection(uuid) to regiograaf_ijw;

-- FORCE holds for the owner of those functions too, unless it is a superuser.
do $$
begin
  execute format('create policy undecided_by_owner on ijw.undecided for select to %I using (true)', current_user);
  execute format('create policy parked_by_owner on ijw.parked for select to %I using (true)', current_user);
  execute format('create policy outgoing_by_owner on ijw.outgoing for select to %I using (true)', current_user);
end
$$;

-- What the exchange publishes about messages, to the part of the graph that shows them.
create schema ijw_published;
create view ijw_published.message with (security_invoker) as
  select municipality_code, message_id as id, message_type, sender, receiver, identification, dated_on, received_at, verdict,
    answer_type, answer_id, answers, about.client_ids,
    case when about.client_ids[1] = all (about.client_ids) then about.client_ids[1] end as client_id,
    allocation_ids, request_ids, claim_ids
  from ijw.receipt, lateral (
    -- An answer that names nobody is about whom the message is about that it answers.
    select receipt.client_ids || case when answers is not null then (
      select original.client_ids from ijw.receipt as original
      where original.municipality_code = receipt.municipality_code and original.message_id = receipt.answers) end
  ) as about (client_ids)
  union all
  select municipality_code, id, message_type, sender, receiver, identification, dated_on, received_at, 'refused',
    answer_type, answer_id, null, client_ids,
    case when cardinality(client_ids) = 1 then client_ids[1] end, '{}', '{}', '{}'
  from ijw.refusal;
create view ijw_published.finding with (security_invoker) as
  select municipality_code, message_id, path, rule, code from ijw.breach
  union all
  select municipality_code, id, found.path, found.rule, case level when 2 then '0001' else '' end
  from ijw.refusal, unnest(paths, rules) as found (path, rule);
create view ijw_published.claim with (security_invoker) as
  select municipality_code, id, state, received_on, due_on, answered_on from ijw.claim;
-- What is to be done and by when: for caseworkers the tasks, for the back-office the claims. client_ids says of whom it is.
create view ijw_published.task with (security_invoker) as
  select municipality_code, subject_id, kind, client_id, array[client_id] as client_ids, provider_code, reference, since, due_on
  from ijw.task
  union all
  select municipality_code, claim.id, 'CLAIM_ANSWER' collate "C", null, receipt.client_ids, claim.provider_code, claim.number,
    claim.received_on, claim.due_on
  from ijw.claim join ijw.receipt using (municipality_code, message_id)
  where claim.state = 'awaiting';
