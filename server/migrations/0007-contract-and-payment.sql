-- Task assignment, contracts and progress, payment requests and the Treasury's answers.

create table task_assignment (
  province_id     smallint not null,
  id              uuid not null,
  scheme_id       uuid not null,
  implementer_id  uuid not null,
  document_number text not null default '',
  assigned_on     date not null,
  estimate_dong   bigint not null,
  note            text not null default '',
  command_id      uuid not null,
  primary key (province_id, id),
  unique (province_id, scheme_id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, implementer_id) references organisation (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint task_assignment_money_positive check (estimate_dong > 0)
);
comment on table task_assignment is 'Giao nhiệm vụ, giao dự toán cho đơn vị thực hiện.';

create table contract (
  province_id      smallint not null,
  id               uuid not null,
  version          integer not null default 1,
  scheme_id        uuid not null,
  beneficiary_id   uuid,
  kind             text not null,
  parent_id        uuid,
  agreement_id     uuid,
  contract_number  text not null,
  signed_on        date not null,
  grant_dong       bigint not null,
  total_cost_dong  bigint not null,
  starts_on        date not null,
  ends_on          date not null,
  allows_advance   boolean not null,
  includes_vat     boolean not null default true,
  advance_terms    text not null default '',
  party_a          jsonb not null,
  party_b          jsonb not null,
  status           text not null default 'in_force',
  liquidated_on    date,
  liquidation      jsonb,
  command_id       uuid not null,
  primary key (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, beneficiary_id) references beneficiary (province_id, id),
  foreign key (province_id, parent_id) references contract (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint contract_kind_known check (kind in ('with_implementer', 'with_beneficiary')),
  constraint contract_of_beneficiary check ((kind = 'with_beneficiary') = (beneficiary_id is not null)),
  constraint contract_of_agreement check ((kind = 'with_implementer') = (agreement_id is not null)),
  constraint contract_grant_positive check (grant_dong > 0 and total_cost_dong >= grant_dong),
  constraint contract_days_in_order check (ends_on >= starts_on and starts_on >= signed_on),
  constraint contract_status_known check (status in ('in_force', 'liquidated', 'ended'))
);
comment on table contract is 'Hợp đồng: Centre with establishment, and above it Cục or Sở with the Centre.';
comment on column contract.agreement_id is 'The paper of the Cục: one paper may list several schemes, with a row and money of its own for each (TT 36/2013/TT-BCT, Đ.18 k.1).';
comment on column contract.advance_terms is 'Điều khoản tạm ứng of a contract with the Cục, in its own words.';
create unique index contract_with_implementer on contract (province_id, scheme_id) where kind = 'with_implementer' and status <> 'ended';
alter table allocation add foreign key (province_id, contract_id) references contract (province_id, id);
create index contract_scheme on contract (province_id, scheme_id);

create table milestone (
  province_id smallint not null,
  id          uuid not null,
  contract_id uuid not null,
  position    smallint not null,
  name        text not null,
  due_on      date not null,
  done_on     date,
  command_id  uuid not null,
  primary key (province_id, id),
  foreign key (province_id, contract_id) references contract (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred
);
comment on table milestone is 'Mốc thực hiện of a contract, with its due day.';

create table progress_report (
  province_id     smallint not null,
  id              uuid not null,
  scheme_id       uuid not null,
  month           date not null,
  reported_on     date not null,
  work_value_dong bigint not null,
  total_value_dong bigint not null,
  narrative       text not null,
  difficulties    text not null default '',
  due_on          date,
  detail          jsonb,
  confirmed_by    uuid,
  confirmed_on    date,
  command_id      uuid not null,
  primary key (province_id, id),
  unique (province_id, scheme_id, month),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint progress_report_value_within check (work_value_dong >= 0 and total_value_dong >= 0),
  constraint progress_report_month_first_day check (extract(day from month) = 1)
);
comment on column progress_report.detail is 'Volumes, spending by source and the next month''s work, as Mẫu 3a and 3b ask; null in a plain report.';
comment on table progress_report is 'Báo cáo tiến độ tháng: value of work done against the whole investment.';

create table payment_request (
  province_id    smallint not null,
  id             uuid not null,
  version        integer not null default 1,
  code           text not null,
  scheme_id      uuid not null,
  contract_id    uuid not null,
  beneficiary_id uuid not null,
  commitment_id  uuid not null,
  kind           text not null,
  amount_dong    bigint not null,
  clears_advance_dong bigint not null default 0,
  status         text not null,
  note           text not null default '',
  reason         text not null default '',
  evidence       jsonb not null default '[]',
  warnings       jsonb not null default '[]',
  payee          jsonb not null,
  made_by        uuid not null references account,
  made_on        date not null,
  checked_by     uuid references account,
  checked_on     date,
  approved_by    uuid references account,
  approved_on    date,
  confirmed_by   uuid references account,
  confirmed_on   date,
  sent_on        date,
  paid_dong      bigint not null default 0,
  command_id     uuid not null,
  primary key (province_id, id),
  unique (province_id, code),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, contract_id) references contract (province_id, id),
  foreign key (province_id, beneficiary_id) references beneficiary (province_id, id),
  foreign key (province_id, commitment_id) references commitment (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint payment_request_kind_known check (kind in ('advance', 'payment')),
  constraint payment_request_amount check (amount_dong >= 0 and amount_dong + clears_advance_dong > 0 and clears_advance_dong >= 0),
  constraint payment_request_paid_within check (paid_dong between 0 and amount_dong),
  constraint payment_request_three_people check (
    (checked_by is null or checked_by <> made_by)
    and (approved_by is null or (approved_by <> made_by and approved_by <> checked_by)))
);
comment on table payment_request is 'Đề nghị tạm ứng, thanh toán: made, checked and approved by three people, then answered by the Treasury.';
create index payment_request_scheme on payment_request (province_id, scheme_id);
create index payment_request_status on payment_request (province_id, status);

create table treasury_answer (
  province_id        smallint not null,
  id                 uuid not null,
  payment_request_id uuid not null,
  answer             text not null,
  paid_dong          bigint not null,
  answered_on        date not null,
  voucher_number     text not null default '',
  reason             text not null default '',
  acting_mode        text not null,
  command_id         uuid not null,
  primary key (province_id, id),
  foreign key (province_id, payment_request_id) references payment_request (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint treasury_answer_known check (answer in ('accepted', 'part_paid', 'treasury_returned', 'treasury_refused')),
  constraint treasury_answer_money check ((paid_dong > 0) = (answer in ('accepted', 'part_paid')) or (answer = 'accepted' and paid_dong = 0))
);
comment on table treasury_answer is 'Kết quả của Kho bạc on a request. Insert only.';

create table money_return (
  province_id   smallint not null,
  id            uuid not null,
  commitment_id uuid not null,
  scheme_id     uuid not null,
  kind          text not null,
  amount_dong   bigint not null,
  returned_on   date not null,
  voucher_number text not null,
  reason        text not null,
  command_id    uuid not null,
  primary key (province_id, id),
  foreign key (province_id, commitment_id) references commitment (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint money_return_positive check (amount_dong > 0),
  constraint money_return_kind_known check (kind in ('return_advance', 'return_paid', 'return_settled'))
);
comment on table money_return is 'Thu hồi tạm ứng, nộp trả ngân sách. Insert only.';

alter table ledger_entry add foreign key (province_id, payment_request_id) references payment_request (province_id, id);

do $$ declare name text; begin
  foreach name in array array['task_assignment', 'contract', 'progress_report', 'payment_request', 'money_return'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for all using (exists (select 1 from scheme s where s.province_id = %I.province_id and s.id = scheme_id)) with check (province_id = any(app_provinces()))', name || '_of_scheme', name, name);
  end loop;
end $$;
alter table milestone enable row level security;
alter table milestone force row level security;
create policy milestone_of_contract on milestone for all
  using (exists (select 1 from contract c where c.province_id = milestone.province_id and c.id = contract_id))
  with check (province_id = any(app_provinces()));
alter table treasury_answer enable row level security;
alter table treasury_answer force row level security;
create policy treasury_answer_of_request on treasury_answer for all
  using (exists (select 1 from payment_request r where r.province_id = treasury_answer.province_id and r.id = payment_request_id))
  with check (province_id = any(app_provinces()));

grant select, insert on task_assignment, treasury_answer, money_return to kc_app;
grant select, insert on contract, milestone, progress_report, payment_request to kc_app;
grant update (version, status, liquidated_on, liquidation, command_id) on contract to kc_app;
grant update (done_on, command_id) on milestone to kc_app;
grant update (confirmed_by, confirmed_on, command_id) on progress_report to kc_app;
grant update (version, status, amount_dong, clears_advance_dong, note, reason, evidence, warnings, payee, made_by, made_on, checked_by, checked_on, approved_by, approved_on, confirmed_by, confirmed_on, sent_on, paid_dong, command_id) on payment_request to kc_app;
