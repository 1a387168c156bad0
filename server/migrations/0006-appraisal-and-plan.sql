-- Appraisal, the year's estimate and plan, commitments and the ledger.

create table appraisal (
  province_id      smallint not null,
  id               uuid not null,
  scheme_id        uuid not null,
  appraised_on     date not null,
  appraiser_account_id uuid not null references account,
  criteria         jsonb not null,
  verdict          text not null,
  conclusion       text not null,
  appraised_dong   bigint not null,
  minutes          jsonb not null,
  norm_assessment  jsonb,
  command_id       uuid not null,
  primary key (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint appraisal_verdict_known check (verdict in ('pass', 'fail')),
  constraint appraisal_money_not_negative check (appraised_dong >= 0)
);
comment on column appraisal.norm_assessment is 'The norm and its steps as they were on the day of the appraisal.';
comment on table appraisal is 'Thẩm định cấp cơ sở by Sở: the five criteria of TT 36/2013 Đ.9, the sheet and the minutes.';
create index appraisal_scheme on appraisal (province_id, scheme_id);

create table allocation (
  province_id       smallint not null references province,
  id                uuid not null,
  budget_year       smallint not null,
  source            text not null,
  content           text not null,
  fund_holder_id    uuid not null,
  estimated_dong    bigint not null default 0,
  assigned_dong     bigint not null default 0,
  committed_dong    bigint not null default 0,
  cancelled_dong    bigint not null default 0,
  carried_over_dong bigint not null default 0,
  funding           text not null default 'estimate',
  contract_id       uuid,
  received_dong     bigint not null default 0,
  drawn_dong        bigint not null default 0,
  version           integer not null default 1,
  command_id        uuid not null,
  primary key (province_id, id),
  unique (province_id, budget_year, source, content, fund_holder_id),
  foreign key (province_id, fund_holder_id) references organisation (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint allocation_never_overcommitted check (
    committed_dong >= 0 and cancelled_dong >= 0 and carried_over_dong >= 0
    and committed_dong + cancelled_dong + carried_over_dong <= assigned_dong),
  constraint allocation_estimate_not_negative check (estimated_dong >= 0),
  constraint allocation_funding_known check (funding in ('estimate', 'contract')),
  constraint allocation_contract_is_national check (
    (funding = 'contract') = (source = 'national') and (funding = 'contract') = (contract_id is not null)),
  constraint allocation_never_drawn_beyond_received check (
    drawn_dong >= 0 and drawn_dong <= received_dong and received_dong <= assigned_dong and (funding = 'contract' or received_dong = 0))
);
comment on table allocation is 'Dự toán theo nguồn, năm, nội dung, đơn vị: estimated, assigned, and committed to schemes; never committed beyond what is assigned.';
comment on column allocation.funding is 'estimate: assigned by the province. contract: the value of a contract of the Cục with the Centre, which is no estimate of the province.';
comment on column allocation.received_dong is 'Of a contract with the Cục: what it transferred and was not given back; drawn_dong of it was advanced or paid to beneficiaries.';
comment on column allocation.cancelled_dong is 'Of the remainder, what was cancelled at the year''s end (hủy dự toán); carried_over_dong is what went to the next year.';

create table annual_plan (
  province_id   smallint not null references province,
  id            uuid not null,
  plan_year     smallint not null,
  source        text not null,
  version       integer not null default 1,
  status        text not null,
  name          text not null,
  approval      text not null default 'list',
  decision_heading text not null default 'chair',
  opinion_number text,
  opinion_on    date,
  opinion_text  text,
  opinion_signatory text,
  submission_number text,
  submitted_on  date,
  agency_number text,
  agency_on     date,
  agency_signatory text,
  agency_text   text,
  decision_number text,
  decided_on    date,
  signatory     text,
  copy_number   text,
  copy_on       date,
  command_id    uuid not null,
  primary key (province_id, id),
  unique (province_id, plan_year, source),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint annual_plan_approval_known check (approval in ('list', 'list_and_each')),
  constraint annual_plan_heading_known check (decision_heading in ('committee', 'chair', 'minister'))
);
comment on table annual_plan is 'Kế hoạch khuyến công năm of one source, with its list of schemes and tasks.';
comment on column annual_plan.approval is 'Whether the decision on the plan approves its schemes, or each then has a decision of its own.';
comment on column annual_plan.agency_number is 'The letter of the Cục with its appraisal of a national list (kết quả thẩm định).';
comment on column annual_plan.copy_number is 'The letter that sent a copy of the Minister''s decision to UBND tỉnh.';
comment on column annual_plan.decision_heading is 'Whether UBND (TM.) or its Chủ tịch (KT.) issues the decision: heading and signature differ.';

create table plan_line (
  province_id    smallint not null,
  id             uuid not null,
  plan_id        uuid not null,
  scheme_id      uuid,
  task_name      text,
  list           text not null,
  priority       integer not null,
  priority_facts jsonb not null default '{}',
  priority_reasons jsonb not null default '[]',
  allocation_id  uuid,
  proposed_dong  bigint not null,
  opinion_dong   bigint,
  approved_dong  bigint,
  agency_dong    bigint,
  agency_note    text not null default '',
  outcome        text not null default 'listed',
  note           text not null default '',
  command_id     uuid not null,
  primary key (province_id, id),
  unique (province_id, plan_id, scheme_id),
  foreign key (province_id, plan_id) references annual_plan (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, allocation_id) references allocation (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint plan_line_list_known check (list in ('main', 'reserve')),
  constraint plan_line_is_scheme_or_task check ((scheme_id is null) <> (task_name is null)),
  constraint plan_line_outcome_known check (outcome in ('listed', 'approved', 'reserved', 'not_approved', 'withdrawn')),
  constraint plan_line_money_not_negative check (proposed_dong >= 0 and opinion_dong >= 0 and approved_dong >= 0 and agency_dong >= 0)
);
comment on table plan_line is 'Danh mục đề án, nhiệm vụ of a plan: main list and reserve list.';
comment on column plan_line.opinion_dong is 'What Sở Tài chính gives for the line in its opinion; null where it names no amount.';
comment on column plan_line.agency_dong is 'What the Cục agreed to in its appraisal; null before its answer.';
comment on column plan_line.priority_facts is 'Priority areas and sectors as stated by the officer; the order of TT 46/2012 Đ.6 is computed from them.';

create table plan_event (
  province_id   smallint not null,
  id            uuid not null,
  plan_id       uuid not null,
  action        text not null,
  from_status   text,
  to_status     text not null,
  happened_on   date not null,
  acting_mode   text not null,
  actor_name    text not null,
  actor_role    text not null,
  organisation_name text not null default '',
  reason        text not null default '',
  facts         jsonb not null default '{}',
  recorded_at   timestamptz not null default now(),
  command_id    uuid not null,
  primary key (province_id, id),
  foreign key (province_id, plan_id) references annual_plan (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred
);
comment on table plan_event is 'Lịch sử kế hoạch năm. Insert only.';

create table meeting (
  province_id   smallint not null,
  id            uuid not null,
  kind          text not null,
  plan_id       uuid,
  held_on       date not null,
  begins_at_minute smallint not null,
  place         text not null,
  chaired_by    text not null,
  invited       jsonb not null,
  preparations  jsonb not null default '[]',
  called_on     date not null,
  called_by     uuid not null references account,
  cancelled_on  date,
  cancelled_because text not null default '',
  command_id    uuid not null,
  primary key (province_id, id),
  foreign key (province_id, plan_id) references annual_plan (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint meeting_kind_known check (kind in ('appraisal', 'acceptance', 'plan')),
  constraint meeting_of_plan check ((kind = 'plan') = (plan_id is not null)),
  constraint meeting_begins_within_day check (begins_at_minute between 0 and 1439),
  constraint meeting_invites_somebody check (jsonb_array_length(invited) > 0),
  constraint meeting_cancelled_with_reason check ((cancelled_on is null) = (cancelled_because = ''))
);
comment on table meeting is 'Cuộc họp that Sở calls: of the council of appraisal, of the acceptance team, about the list of a plan; the invitation (giấy mời) is drawn from it. What was said stands in the minutes of the appraisal or the acceptance.';
comment on column meeting.begins_at_minute is 'Minutes after midnight.';
create index meeting_plan on meeting (province_id, plan_id) where plan_id is not null;

create table meeting_scheme (
  province_id smallint not null,
  meeting_id  uuid not null,
  scheme_id   uuid not null,
  position    smallint not null,
  command_id  uuid not null,
  primary key (province_id, meeting_id, scheme_id),
  foreign key (province_id, meeting_id) references meeting (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred
);
comment on table meeting_scheme is 'The schemes that a meeting is about, in the order in which they are taken. Insert only.';
create index meeting_scheme_scheme on meeting_scheme (province_id, scheme_id);

create table commitment (
  province_id    smallint not null,
  id             uuid not null,
  allocation_id  uuid not null,
  beneficiary_id uuid,
  plan_line_id   uuid not null,
  committed_dong bigint not null,
  advanced_dong  bigint not null default 0,
  paid_dong      bigint not null default 0,
  returned_dong  bigint not null default 0,
  settled_dong   bigint not null default 0,
  command_id     uuid not null,
  primary key (province_id, id),
  unique (province_id, beneficiary_id, allocation_id),
  foreign key (province_id, allocation_id) references allocation (province_id, id),
  foreign key (province_id, beneficiary_id) references beneficiary (province_id, id),
  foreign key (province_id, plan_line_id) references plan_line (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint commitment_never_overdrawn check (
    advanced_dong >= 0 and paid_dong >= 0 and returned_dong >= 0 and settled_dong >= 0
    and committed_dong >= 0 and advanced_dong + paid_dong + returned_dong + settled_dong <= committed_dong)
);
comment on table commitment is 'Đã bố trí cho đề án: what one beneficiary has of one allocation, and where that money stands.';
comment on column commitment.committed_dong is 'All that was bound for the beneficiary and not released; advanced, paid, returned and settled are parts of it.';
create index commitment_allocation on commitment (province_id, allocation_id);
create index commitment_beneficiary on commitment (province_id, beneficiary_id);

create table ledger_entry (
  province_id        smallint not null,
  id                 uuid not null,
  kind               text not null,
  allocation_id      uuid not null,
  commitment_id      uuid,
  payment_request_id uuid,
  amount_dong        bigint not null,
  entered_on         date not null,
  document_number    text not null default '',
  document_on        date,
  note               text not null default '',
  recorded_at        timestamptz not null default now(),
  command_id         uuid not null,
  primary key (province_id, id),
  foreign key (province_id, allocation_id) references allocation (province_id, id),
  foreign key (province_id, commitment_id) references commitment (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint ledger_entry_positive check (amount_dong > 0)
);
comment on table ledger_entry is 'Bút toán of the ledger: one amount leaves one account for another. Insert only.';
comment on column ledger_entry.document_number is 'Number of the paper it rests on: decision, voucher, return slip.';
create index ledger_entry_allocation on ledger_entry (province_id, allocation_id);
create index ledger_entry_commitment on ledger_entry (province_id, commitment_id);

create table posting (
  province_id smallint not null,
  entry_id    uuid not null,
  account     text not null,
  amount_dong bigint not null,
  primary key (province_id, entry_id, account),
  foreign key (province_id, entry_id) references ledger_entry (province_id, id),
  constraint posting_not_zero check (amount_dong <> 0)
);
comment on table posting is 'The two sides of an entry; their sum is zero. Insert only.';

create function check_entry_balances() returns trigger language plpgsql set search_path = public as $$
begin
  if (select coalesce(sum(p.amount_dong), 0) <> 0 or count(*) < 2 from posting p
      where p.province_id = new.province_id and p.entry_id = new.entry_id) then
    raise exception 'ledger entry % does not balance', new.entry_id using errcode = 'check_violation', constraint = 'posting_balances';
  end if;
  return null;
end $$;
create constraint trigger posting_balances after insert on posting deferrable initially deferred
  for each row execute function check_entry_balances();

do $$ declare name text; begin
  foreach name in array array['allocation', 'annual_plan', 'plan_line', 'plan_event'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for all using (province_id = any(app_provinces()) and app_reach() <> ''party'') with check (province_id = any(app_provinces()))', name || '_of_province', name);
  end loop;
  foreach name in array array['commitment'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for all using (app_sees(province_id, null, null) or exists (select 1 from beneficiary b where b.province_id = %I.province_id and b.id = beneficiary_id)) with check (province_id = any(app_provinces()))', name || '_of_beneficiary', name, name);
  end loop;
end $$;
alter table appraisal enable row level security;
alter table appraisal force row level security;
create policy appraisal_of_scheme on appraisal for all
  using (exists (select 1 from scheme s where s.province_id = appraisal.province_id and s.id = scheme_id))
  with check (province_id = any(app_provinces()));
alter table meeting_scheme enable row level security;
alter table meeting_scheme force row level security;
create policy meeting_scheme_of_scheme on meeting_scheme for all
  using (exists (select 1 from scheme s where s.province_id = meeting_scheme.province_id and s.id = scheme_id))
  with check (province_id = any(app_provinces()));
alter table meeting enable row level security;
alter table meeting force row level security;
create policy meeting_of_viewer on meeting for all
  using (app_sees(province_id, null, null)
    or exists (select 1 from meeting_scheme m where m.province_id = meeting.province_id and m.meeting_id = meeting.id))
  with check (province_id = any(app_provinces()));
alter table ledger_entry enable row level security;
alter table ledger_entry force row level security;
create policy ledger_entry_of_viewer on ledger_entry for all
  using (app_sees(province_id, null, null) or exists (select 1 from commitment c where c.province_id = ledger_entry.province_id and c.id = commitment_id))
  with check (province_id = any(app_provinces()));
alter table posting enable row level security;
alter table posting force row level security;
create policy posting_of_entry on posting for all
  using (exists (select 1 from ledger_entry e where e.province_id = posting.province_id and e.id = entry_id))
  with check (province_id = any(app_provinces()));

grant select, insert on appraisal, plan_event, ledger_entry, posting, meeting, meeting_scheme to kc_app;
grant update (cancelled_on, cancelled_because, command_id) on meeting to kc_app;
grant select, insert, update on annual_plan, plan_line to kc_app;
grant delete on plan_line to kc_app;
grant select, insert on allocation, commitment to kc_app;
grant update (estimated_dong, assigned_dong, committed_dong, cancelled_dong, carried_over_dong, received_dong, drawn_dong, version, command_id) on allocation to kc_app;
grant update (committed_dong, advanced_dong, paid_dong, returned_dong, settled_dong, command_id) on commitment to kc_app;
