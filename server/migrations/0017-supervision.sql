-- Supervision while a scheme is carried out: the visits, what they found, how each finding was followed up, and the year's plan.

create table supervision_visit (
  province_id    smallint not null,
  id             uuid not null,
  scheme_id      uuid not null,
  beneficiary_id uuid not null,
  kind           text not null,
  led_by         text not null,
  visited_on     date not null,
  place          text not null,
  reason         text not null default '',
  met_with       text not null,
  team           jsonb not null,
  items          jsonb not null,
  machines       jsonb not null,
  note           text not null default '',
  recorded_by    uuid not null references account,
  command_id     uuid not null,
  primary key (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, beneficiary_id) references beneficiary (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint supervision_visit_kind_known check (kind in ('regular', 'ad_hoc')),
  constraint supervision_visit_body_known check (led_by in ('department', 'centre', 'commune_committee')),
  constraint supervision_visit_says_why check (kind = 'regular' or reason <> ''),
  constraint supervision_visit_met_somebody check (met_with <> '')
);
comment on table supervision_visit is 'Kiểm tra, giám sát while a scheme is carried out (TTLT 26/2014 Đ.9): who went, where, each item and machine looked at. Insert only.';
create index supervision_visit_scheme on supervision_visit (province_id, scheme_id);
create index supervision_visit_day on supervision_visit (province_id, visited_on);

create table supervision_finding (
  province_id     smallint not null,
  id              uuid not null,
  visit_id        uuid not null,
  scheme_id       uuid not null,
  position        smallint not null,
  item_id         text not null,
  level           text not null,
  content         text not null,
  demand          text not null,
  answering_party text not null,
  first_due_on    date not null,
  due_on          date not null,
  status          text not null default 'open',
  answered_on     date,
  closed_on       date,
  command_id      uuid not null,
  primary key (province_id, id),
  unique (province_id, visit_id, position),
  foreign key (province_id, visit_id) references supervision_visit (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint supervision_finding_level_known check (level in ('minor', 'major', 'serious')),
  constraint supervision_finding_party_known check (answering_party in ('implementer', 'establishment')),
  constraint supervision_finding_status_known check (status in ('open', 'answered', 'closed')),
  constraint supervision_finding_closed_after_answer check ((status = 'closed') = (closed_on is not null) and (status = 'open' or answered_on is not null))
);
comment on table supervision_finding is 'Phát hiện, kiến nghị of a visit: who has to answer and by when; open until the body that found it closes it.';
comment on column supervision_finding.first_due_on is 'The last day as the minutes state it; due_on is later where an answer was asked for again.';
create index supervision_finding_scheme on supervision_finding (province_id, scheme_id);
create index supervision_finding_waiting on supervision_finding (province_id, status, due_on) where closed_on is null;

create table supervision_step (
  province_id smallint not null,
  id          uuid not null,
  finding_id  uuid not null,
  scheme_id   uuid not null,
  step        text not null,
  done_on     date not null,
  content     text not null,
  due_on      date,
  done_by     uuid not null references account,
  command_id  uuid not null,
  primary key (province_id, id),
  foreign key (province_id, finding_id) references supervision_finding (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint supervision_step_known check (step in ('answer', 'ask_again', 'close')),
  constraint supervision_step_new_day check ((step = 'ask_again') = (due_on is not null))
);
comment on table supervision_step is 'How a finding was followed up: answered, asked for again with a new day, closed. Insert only.';
create index supervision_step_finding on supervision_step (province_id, finding_id);

create table planned_visit (
  province_id smallint not null,
  id          uuid not null,
  scheme_id   uuid not null,
  month       date not null,
  note        text not null default '',
  planned_by  uuid not null references account,
  visit_id    uuid,
  dropped_on  date,
  dropped_because text not null default '',
  command_id  uuid not null,
  primary key (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, visit_id) references supervision_visit (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint planned_visit_first_of_month check (extract(day from month) = 1),
  constraint planned_visit_made_or_dropped check (visit_id is null or dropped_on is null),
  constraint planned_visit_dropped_with_reason check ((dropped_on is null) = (dropped_because = ''))
);
comment on table planned_visit is 'Kế hoạch kiểm tra năm of Sở: a regular visit of a scheme in a month; made (visit_id) or dropped with its reason.';
create index planned_visit_month on planned_visit (province_id, month);
create unique index planned_visit_once on planned_visit (province_id, scheme_id, month) where dropped_on is null;

alter table supervision_visit enable row level security;
alter table supervision_visit force row level security;
create policy supervision_visit_of_beneficiary on supervision_visit for all
  using (exists (select 1 from beneficiary b where b.province_id = supervision_visit.province_id and b.id = beneficiary_id))
  with check (exists (select 1 from beneficiary b where b.province_id = supervision_visit.province_id and b.id = beneficiary_id));
alter table supervision_finding enable row level security;
alter table supervision_finding force row level security;
create policy supervision_finding_of_visit on supervision_finding for all
  using (exists (select 1 from supervision_visit v where v.province_id = supervision_finding.province_id and v.id = visit_id))
  with check (exists (select 1 from supervision_visit v where v.province_id = supervision_finding.province_id and v.id = visit_id));
alter table supervision_step enable row level security;
alter table supervision_step force row level security;
create policy supervision_step_of_finding on supervision_step for all
  using (exists (select 1 from supervision_finding f where f.province_id = supervision_step.province_id and f.id = finding_id))
  with check (exists (select 1 from supervision_finding f where f.province_id = supervision_step.province_id and f.id = finding_id));
alter table planned_visit enable row level security;
alter table planned_visit force row level security;
create policy planned_visit_of_scheme on planned_visit for all
  using (exists (select 1 from scheme s where s.province_id = planned_visit.province_id and s.id = scheme_id))
  with check (province_id = any(app_provinces()));

grant select, insert on supervision_visit, supervision_finding, supervision_step, planned_visit to kc_app;
grant update (status, due_on, answered_on, closed_on, command_id) on supervision_finding to kc_app;
grant update (visit_id, dropped_on, dropped_because, command_id) on planned_visit to kc_app;

-- Search, as in 0010-search.sql: the function runs as the owner and filters by the viewer's scope.
create policy supervision_visit_searched on supervision_visit for select to current_user using (true);

create function search_visit(wanted text, at_most integer) returns table (visit_id uuid)
language sql stable security definer set search_path = public, pg_temp as
$$
  select v.id from supervision_visit v
    join scheme s on s.province_id = v.province_id and s.id = v.scheme_id
    join beneficiary b on b.province_id = v.province_id and b.id = v.beneficiary_id
    join establishment e on e.province_id = b.province_id and e.id = b.establishment_id
  where (s.name_folded like search_pattern(wanted) or e.name_folded like search_pattern(wanted)
      or fold_vietnamese(v.place || ' ' || v.met_with || ' ' || v.reason) like search_pattern(wanted))
    and app_sees(b.province_id, b.commune_code, b.establishment_id)
  order by v.visited_on desc, v.id desc
  limit at_most
$$;
comment on function search_visit is 'Supervision visits whose scheme, establishment, place, person met or reason has the words, of those the viewer may see, the latest first.';

revoke all on function search_visit(text, integer) from public;
grant execute on function search_visit(text, integer) to kc_app;
