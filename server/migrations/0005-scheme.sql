-- Schemes (đề án) and their dossiers. A scheme has 1..n beneficiaries; support, norm, machines,
-- acceptance and payment hang on the beneficiary.

create table scheme_code_counter (
  province_id smallint not null references province,
  source      text not null,
  year        smallint not null,
  last_number integer not null,
  primary key (province_id, source, year)
);
comment on table scheme_code_counter is 'Last number given to a scheme''s code, per province, source and year.';

create table scheme (
  province_id      smallint not null references province,
  id               uuid not null,
  version          integer not null default 1,
  code             text not null,
  name             text not null,
  name_folded      text generated always as (fold_vietnamese(code || ' ' || name)) stored,
  kind             text not null,
  shape            text not null default 'single',
  source           text not null,
  route            text not null,
  plan_year        smallint not null,
  programme_id     uuid,
  content_item     text,
  implementer_id   uuid not null,
  status           text not null,
  status_since     date not null,
  registered_on    date not null,
  submitted_on     date,
  received_on      date,
  officer_account_id uuid references account,
  drafter_account_id uuid references account,
  need             text not null default '',
  need_cost_dong   bigint,
  narrative        jsonb not null default '{}',
  starts_on        date,
  ends_on          date,
  requested_dong   bigint not null default 0,
  is_demo          boolean not null default app_demo(),
  command_id       uuid not null,
  primary key (province_id, id),
  unique (province_id, code),
  foreign key (province_id, implementer_id) references organisation (province_id, id),
  foreign key (province_id, programme_id) references programme (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint scheme_source_known check (source in ('local_province', 'local_commune', 'national')),
  constraint scheme_shape_known check (shape in ('single', 'group', 'point')),
  constraint scheme_money_not_negative check (requested_dong >= 0 and need_cost_dong >= 0),
  constraint scheme_days_in_order check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
comment on table scheme is 'Đề án khuyến công: from the registered need to the closed dossier.';
comment on column scheme.need_cost_dong is 'What the machines would cost, as said when the need was registered.';
comment on column scheme.narrative is 'The prose of the eight contents, the partner, the place, and the papers held on paper.';
create index scheme_year on scheme (province_id, plan_year, source, id);
create index scheme_status on scheme (province_id, status, id);
create index scheme_latest on scheme (province_id, status_since desc, id desc);
create index scheme_latest_of_nation on scheme (status_since desc, id desc);
create index scheme_code_of_nation on scheme (code, id desc);
create index scheme_name_trigram on scheme using gin (name_folded gin_trgm_ops);

create table beneficiary (
  province_id           smallint not null,
  id                    uuid not null,
  scheme_id             uuid not null,
  establishment_id      uuid,
  commune_code          text,
  place                 text not null default '',
  planned_count         smallint,
  planned_kind          text not null default '',
  requested_dong        bigint not null default 0,
  appraised_dong        bigint,
  approved_dong         bigint,
  accepted_cost_dong    bigint,
  accepted_support_dong bigint,
  settled_support_dong  bigint,
  technology_line       text not null default 'single',
  norm_assessment       jsonb,
  acknowledged_norm_by  uuid,
  commits_rest_of_capital boolean not null default false,
  commits_no_other_money  boolean not null default false,
  bank_account          text not null default '',
  bank_name             text not null default '',
  command_id            uuid not null,
  primary key (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, establishment_id) references establishment (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint beneficiary_named_or_planned check ((establishment_id is null) = (planned_count is not null) and (establishment_id is null) = (commune_code is null)),
  constraint beneficiary_planned_several check (planned_count >= 2),
  constraint beneficiary_money_not_negative check (requested_dong >= 0 and appraised_dong >= 0 and approved_dong >= 0 and accepted_support_dong >= 0 and settled_support_dong >= 0),
  constraint beneficiary_money_shrinks check (approved_dong <= appraised_dong and accepted_support_dong <= approved_dong and settled_support_dong <= accepted_support_dong)
);
comment on table beneficiary is 'Đơn vị thụ hưởng of a scheme: what it asks, and what was appraised, approved, accepted and settled for it.';
comment on column beneficiary.planned_count is 'Of the one row that stands for those whom a group plan (Mẫu 11) is still to name: how many. It holds the support not yet given to anybody.';
comment on column beneficiary.planned_kind is 'What kind of establishments a group scheme is for, while they are not named.';
comment on column beneficiary.place is 'Address of the place where the support is used, of one beneficiary of a group, once a change moved it; else that of its production.';
comment on column beneficiary.commune_code is 'Commune of the place of production when the scheme was registered: the commune''s scope rests on it.';
create index beneficiary_scheme on beneficiary (province_id, scheme_id);
create index beneficiary_commune on beneficiary (province_id, commune_code);
create index beneficiary_establishment on beneficiary (province_id, establishment_id);

create table machine_line (
  province_id    smallint not null,
  id             uuid not null,
  beneficiary_id uuid not null,
  position       smallint not null,
  name           text not null,
  specification  text not null default '',
  origin         text not null default '',
  unit           text not null,
  quantity       integer not null,
  unit_price_dong bigint not null,
  is_eligible    boolean not null,
  is_new         boolean not null default true,
  accepted_quantity   integer,
  accepted_value_dong bigint,
  command_id     uuid not null,
  primary key (province_id, id),
  foreign key (province_id, beneficiary_id) references beneficiary (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint machine_line_quantity_positive check (quantity > 0),
  constraint machine_line_price_not_negative check (unit_price_dong >= 0),
  constraint machine_line_accepted_within check (accepted_quantity between 0 and quantity)
);
comment on table machine_line is 'Machines of a beneficiary: what is to be bought, and what was accepted.';
create index machine_line_beneficiary on machine_line (province_id, beneficiary_id);

create table quotation (
  province_id     smallint not null,
  id              uuid not null,
  machine_line_id uuid not null,
  supplier        text not null,
  quoted_on       date not null,
  valid_until     date,
  unit_price_dong bigint not null,
  vat_bps         integer not null,
  includes_vat    boolean not null,
  command_id      uuid not null,
  primary key (province_id, id),
  foreign key (province_id, machine_line_id) references machine_line (province_id, id) on delete cascade,
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint quotation_price_positive check (unit_price_dong > 0),
  constraint quotation_days_in_order check (valid_until is null or valid_until >= quoted_on)
);
comment on table quotation is 'Báo giá, chứng thư thẩm định giá of a machine.';
create index quotation_machine on quotation (province_id, machine_line_id);

create table estimate_line (
  province_id      smallint not null,
  id               uuid not null,
  scheme_id        uuid not null,
  position         smallint not null,
  content          text not null,
  year             smallint not null,
  total_dong       bigint not null,
  support_dong     bigint not null,
  beneficiary_dong bigint not null,
  other_dong       bigint not null,
  note             text not null default '',
  command_id       uuid not null,
  primary key (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint estimate_line_adds_up check (total_dong = support_dong + beneficiary_dong + other_dong),
  constraint estimate_line_not_negative check (support_dong >= 0 and beneficiary_dong >= 0 and other_dong >= 0)
);
comment on table estimate_line is 'Dự toán kinh phí (Mẫu số 1 TT 36/2013): total = khuyến công + beneficiary + other.';
create index estimate_line_scheme on estimate_line (province_id, scheme_id);

create table outcome_measure (
  province_id    smallint not null,
  id             uuid not null,
  beneficiary_id uuid not null,
  indicator      text not null,
  unit           text not null,
  baseline       numeric,
  expected       numeric,
  measured       numeric,
  measured_on    date,
  months_after   smallint not null default 0,
  evidence_grade text,
  evidence_count smallint not null default 0,
  note           text not null default '',
  recorded_by    uuid references account,
  recorded_on    date,
  verified_by    uuid references account,
  verified_on    date,
  command_id     uuid not null,
  primary key (province_id, id),
  unique (province_id, beneficiary_id, indicator, months_after),
  foreign key (province_id, beneficiary_id) references beneficiary (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint outcome_measure_grade_known check (evidence_grade in ('claimed', 'evidenced', 'verified')),
  constraint outcome_measure_grade_with_value check ((measured is null) = (evidence_grade is null))
);
comment on table outcome_measure is 'Kết quả: baseline, expectation (months_after 0) and what was measured 6, 12, 24 months after acceptance.';

create table supplement_request (
  province_id smallint not null,
  id          uuid not null,
  scheme_id   uuid not null,
  field       text not null,
  reason      text not null,
  asked_on    date not null,
  due_on      date not null,
  answered_on date,
  answer      text,
  command_id  uuid not null,
  primary key (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint supplement_request_days_in_order check (due_on > asked_on and answered_on >= asked_on),
  constraint supplement_request_answered_with_text check ((answered_on is null) = (answer is null))
);
comment on table supplement_request is 'Yêu cầu bổ sung hồ sơ: one row per field of the dossier, with the reason.';
create index supplement_request_scheme on supplement_request (province_id, scheme_id);

create table scheme_event (
  province_id  smallint not null,
  id           uuid not null,
  scheme_id    uuid not null,
  action       text not null,
  from_status  text,
  to_status    text not null,
  happened_on  date not null,
  acting_mode  text not null,
  account_id   uuid not null,
  actor_name   text not null,
  actor_role   text not null,
  organisation_name text not null default '',
  reason       text not null default '',
  facts        jsonb not null default '{}',
  document_id  uuid,
  recorded_at  timestamptz not null default now(),
  command_id   uuid not null,
  primary key (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint scheme_event_mode_known check (acting_mode in ('in_system', 'by_document'))
);
comment on table scheme_event is 'Lịch sử đề án: each move, who made it, in which role, with which document. Insert only.';
create index scheme_event_scheme on scheme_event (province_id, scheme_id, happened_on, id);

create table survey (
  province_id  smallint not null,
  id           uuid not null,
  scheme_id    uuid not null,
  surveyed_on  date not null,
  place        text not null,
  participants jsonb not null,
  findings     text not null,
  conclusion   text not null,
  facts        jsonb not null default '{}',
  command_id   uuid not null,
  primary key (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint survey_conclusion_known check (conclusion in ('fit', 'not_fit', 'more_facts_needed'))
);
comment on table survey is 'Biên bản khảo sát at the establishment.';

-- A scheme is seen by whoever sees one of its beneficiaries; bodies of the province see all.
alter table beneficiary enable row level security;
alter table beneficiary force row level security;
create policy beneficiary_of_viewer on beneficiary for all
  using (app_sees(province_id, commune_code, establishment_id)) with check (app_sees(province_id, commune_code, establishment_id));

alter table scheme enable row level security;
alter table scheme force row level security;
create policy scheme_seen on scheme for select using (
  app_sees(province_id, null, null)
  or exists (select 1 from beneficiary b where b.province_id = scheme.province_id and b.scheme_id = scheme.id));
create policy scheme_registered on scheme for insert with check (province_id = any(app_provinces()));
create policy scheme_changed on scheme for update using (
  app_sees(province_id, null, null)
  or exists (select 1 from beneficiary b where b.province_id = scheme.province_id and b.scheme_id = scheme.id));

do $$ declare name text; begin
  foreach name in array array['estimate_line', 'supplement_request', 'scheme_event', 'survey'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for all using (exists (select 1 from scheme s where s.province_id = %I.province_id and s.id = scheme_id)) with check (province_id = any(app_provinces()))', name || '_of_scheme', name, name);
  end loop;
  foreach name in array array['machine_line', 'outcome_measure'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for all using (exists (select 1 from beneficiary b where b.province_id = %I.province_id and b.id = beneficiary_id)) with check (exists (select 1 from beneficiary b where b.province_id = %I.province_id and b.id = beneficiary_id))', name || '_of_beneficiary', name, name, name);
  end loop;
end $$;
alter table quotation enable row level security;
alter table quotation force row level security;
create policy quotation_of_machine on quotation for all
  using (exists (select 1 from machine_line m where m.province_id = quotation.province_id and m.id = machine_line_id))
  with check (exists (select 1 from machine_line m where m.province_id = quotation.province_id and m.id = machine_line_id));
alter table scheme_code_counter enable row level security;
alter table scheme_code_counter force row level security;
create policy scheme_code_counter_of_province on scheme_code_counter for all
  using (province_id = any(app_provinces())) with check (province_id = any(app_provinces()));

grant select, insert, update on scheme, beneficiary, machine_line, supplement_request, outcome_measure, scheme_code_counter to kc_app;
grant select, insert on quotation, estimate_line, scheme_event, survey to kc_app;
-- What a draft holds is replaced as a whole while it is a draft.
grant delete on beneficiary, machine_line, quotation, estimate_line, outcome_measure to kc_app;
