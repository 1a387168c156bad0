-- Plans that carry out a group scheme (kế hoạch thực hiện đề án nhóm, Mẫu số 11): who benefits, named after approval.

create table group_plan (
  province_id      smallint not null,
  id               uuid not null,
  version          integer not null default 1,
  scheme_id        uuid not null,
  ordinal          smallint not null,
  status           text not null,
  reason           text not null default '',
  submitted_on     date not null,
  submitted_by     uuid not null references account,
  decided_on       date,
  decided_by       uuid references account,
  decision_mode    text,
  decision_number  text not null default '',
  decision_signatory text not null default '',
  decision_reason  text not null default '',
  command_id       uuid not null,
  primary key (province_id, id),
  unique (province_id, scheme_id, ordinal),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint group_plan_status_known check (status in ('submitted', 'approved', 'returned')),
  constraint group_plan_decided_whole check ((status = 'submitted') = (decided_on is null) and (decided_on is null) = (decided_by is null)),
  constraint group_plan_decided_after_submission check (decided_on >= submitted_on),
  constraint group_plan_approved_by_number check (status <> 'approved' or decision_number <> '')
);
comment on table group_plan is 'Kế hoạch thực hiện đề án nhóm (Mẫu số 11): each version that the implementer submitted, and how Sở Công Thương decided.';
create unique index group_plan_open_once on group_plan (province_id, scheme_id) where status = 'submitted';

create table group_plan_member (
  province_id         smallint not null,
  id                  uuid not null,
  group_plan_id       uuid not null,
  beneficiary_id      uuid not null,
  position            smallint not null,
  name                text not null,
  place               text not null,
  content             text not null,
  cost_dong           bigint not null,
  before_dong         bigint,
  support_dong        bigint not null,
  command_id          uuid not null,
  primary key (province_id, id),
  unique (province_id, group_plan_id, beneficiary_id),
  foreign key (province_id, group_plan_id) references group_plan (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint group_plan_member_money_not_negative check (support_dong >= 0 and before_dong >= 0 and cost_dong >= 0)
);
comment on table group_plan_member is 'One beneficiary of a version of a group plan with its machines, cost and support as they stood on submission. Insert only.';
comment on column group_plan_member.beneficiary_id is 'No foreign key: one who was in a plan sent back and was then taken out is no beneficiary any more.';
comment on column group_plan_member.before_dong is 'Its support in the version in force before, in đồng; null when it joins by this one.';
comment on column group_plan_member.support_dong is 'Its support by this version, in đồng; 0 when it leaves.';

alter table group_plan enable row level security;
alter table group_plan force row level security;
create policy group_plan_of_scheme on group_plan for all
  using (exists (select 1 from scheme s where s.province_id = group_plan.province_id and s.id = scheme_id))
  with check (province_id = any(app_provinces()));
alter table group_plan_member enable row level security;
alter table group_plan_member force row level security;
create policy group_plan_member_of_beneficiary on group_plan_member for all
  using (app_sees(province_id, null, null) or exists (select 1 from beneficiary b where b.province_id = group_plan_member.province_id and b.id = beneficiary_id))
  with check (province_id = any(app_provinces()));

grant select, insert on group_plan, group_plan_member to kc_app;
grant update (version, status, decided_on, decided_by, decision_mode, decision_number, decision_signatory, decision_reason, command_id) on group_plan to kc_app;
