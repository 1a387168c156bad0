-- Acceptance, settlement.

create table acceptance (
  province_id   smallint not null,
  id            uuid not null,
  scheme_id     uuid not null,
  beneficiary_id uuid not null,
  accepted_on   date not null,
  place         text not null,
  members       jsonb not null,
  machines      jsonb not null,
  verdict       text not null,
  accepted_cost_dong    bigint not null,
  eligible_cost_dong    bigint not null,
  accepted_support_dong bigint not null,
  retest        jsonb not null,
  conclusion    text not null,
  recorded_by   uuid not null references account,
  command_id    uuid not null,
  primary key (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, beneficiary_id) references beneficiary (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint acceptance_verdict_known check (verdict in ('passed', 'partial', 'failed')),
  constraint acceptance_money_not_negative check (accepted_cost_dong >= 0 and eligible_cost_dong between 0 and accepted_cost_dong and accepted_support_dong >= 0)
);
comment on table acceptance is 'Nghiệm thu cơ sở (Mẫu 5a): who took part, what was accepted, and the support re-tested on it.';
create index acceptance_scheme on acceptance (province_id, scheme_id);

create table settlement (
  province_id   smallint not null,
  id            uuid not null,
  version       integer not null default 1,
  scheme_id     uuid not null,
  beneficiary_id uuid not null,
  prepared_on   date not null,
  due_on        date not null,
  prepared_by   uuid not null references account,
  status        text not null,
  voucher_cost_dong     bigint not null,
  eligible_cost_dong    bigint not null,
  settled_support_dong  bigint not null,
  to_recover_dong       bigint not null,
  retest        jsonb not null,
  approved_on   date,
  approved_by   uuid references account,
  document_number text not null default '',
  signatory     text not null default '',
  command_id    uuid not null,
  primary key (province_id, id),
  unique (province_id, beneficiary_id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, beneficiary_id) references beneficiary (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint settlement_status_known check (status in ('prepared', 'approved')),
  constraint settlement_money_not_negative check (voucher_cost_dong >= 0 and eligible_cost_dong >= 0 and settled_support_dong >= 0 and to_recover_dong >= 0)
);
comment on column settlement.document_number is 'The paper of the Cục by which a national settlement stands; empty where Sở approves it here.';
comment on table settlement is 'Quyết toán (Mẫu 7): the percentage re-tested on vouchered cost; what is to be recovered.';

create table voucher (
  province_id   smallint not null,
  id            uuid not null,
  settlement_id uuid not null,
  position      smallint not null,
  voucher_number text not null,
  voucher_on    date not null,
  content       text not null,
  supplier      text not null default '',
  amount_dong   bigint not null,
  is_eligible   boolean not null,
  paid_by       text not null,
  command_id    uuid not null,
  primary key (province_id, id),
  foreign key (province_id, settlement_id) references settlement (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint voucher_positive check (amount_dong > 0),
  constraint voucher_paid_by_known check (paid_by in ('support', 'beneficiary', 'other'))
);
comment on table voucher is 'Bảng kê chứng từ (Mẫu 8b): vouchers for all cost, also what other sources paid.';

do $$ declare name text; begin
  foreach name in array array['acceptance', 'settlement'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for all using (exists (select 1 from scheme s where s.province_id = %I.province_id and s.id = scheme_id)) with check (province_id = any(app_provinces()))', name || '_of_scheme', name, name);
  end loop;
end $$;
alter table voucher enable row level security;
alter table voucher force row level security;
create policy voucher_of_settlement on voucher for all
  using (exists (select 1 from settlement t where t.province_id = voucher.province_id and t.id = settlement_id))
  with check (province_id = any(app_provinces()));

grant select, insert on acceptance, settlement, voucher to kc_app;
grant update on settlement to kc_app;
grant delete on voucher to kc_app;
