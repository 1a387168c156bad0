-- Periodic reports (QĐ 2036/QĐ-UBND, VIII): a period that Sở opens, one form for every body, the locked editions.

create table report_period (
  province_id smallint not null references province,
  id          uuid not null,
  version     integer not null default 1,
  kind        text not null,
  year        smallint not null,
  part        smallint not null default 0,
  subject     text not null default '',
  reason      text not null default '',
  asked_by    text not null default '',
  paper_number text,
  paper_on    date,
  form        jsonb not null,
  starts_on   date not null,
  ends_on     date not null,
  due_on      date not null,
  status      text not null default 'open',
  edition     integer not null default 0,
  summary     jsonb not null default '{}',
  opened_on   date not null,
  is_demo     boolean not null default app_demo(),
  command_id  uuid not null,
  primary key (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint report_period_kind_known check (kind in ('half_year', 'year', 'quarter', 'ad_hoc')),
  constraint report_period_part_of_kind check ((kind = 'quarter' and part between 1 and 4) or (kind <> 'quarter' and part = 0)),
  constraint report_period_ad_hoc_says_why check ((kind = 'ad_hoc') = (subject <> '') and (kind = 'ad_hoc') = (reason <> '') and (kind = 'ad_hoc') = (asked_by <> '')),
  constraint report_period_paper_whole check ((paper_number is null) = (paper_on is null)),
  constraint report_period_status_known check (status in ('open', 'locked')),
  constraint report_period_days_in_order check (starts_on < ends_on and ends_on < due_on),
  constraint report_period_locked_has_edition check (status = 'open' or edition > 0)
);
comment on table report_period is 'Kỳ báo cáo 6 tháng, năm, quý, or asked for once (đột xuất): its days, its form as it was when the period was opened, and whether its figures are locked.';
comment on column report_period.form is 'The form with its indicators, kept whole: a later version of the form changes no period that was opened.';
comment on column report_period.edition is 'How often the figures were locked; the editions are in report_edition.';
comment on column report_period.summary is 'What Sở writes in words into the consolidated report.';

comment on column report_period.part is 'The quarter; 0 where the kind has one period a year.';
comment on column report_period.reason is 'Why a report is asked for once, with the paper that asks for it where there is one.';
comment on column report_period.asked_by is 'The body that asks for a report once, to which the consolidated report goes; empty for a period by rule.';
create unique index report_period_once on report_period (province_id, kind, year, part) where kind <> 'ad_hoc';

create table report (
  province_id     smallint not null,
  id              uuid not null,
  version         integer not null default 1,
  period_id       uuid not null,
  organisation_id uuid not null,
  commune_code    text,
  reporter_kind   text not null,
  status          text not null default 'not_started',
  cells           jsonb not null default '{}',
  notes           jsonb not null default '{}',
  narrative       jsonb not null default '{}',
  recorded        jsonb not null default '{}',
  corrections     jsonb not null default '[]',
  due_on          date,
  reminded_on     date,
  first_sent_on   date,
  sent_on         date,
  command_id      uuid not null,
  primary key (province_id, id),
  unique (province_id, period_id, organisation_id),
  foreign key (province_id, period_id) references report_period (province_id, id),
  foreign key (province_id, organisation_id) references organisation (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint report_status_known check (status in ('not_started', 'drafting', 'submitted', 'returned', 'resubmitted')),
  constraint report_reporter_known check (reporter_kind in ('commune_committee', 'centre', 'other_department')),
  constraint report_sent_has_day check ((status in ('not_started', 'drafting')) = (first_sent_on is null) and (first_sent_on is null) = (sent_on is null))
);
comment on table report is 'Báo cáo of one body in one period: its figures by cell, its words, and how often Sở asked to correct it.';
comment on column report.recorded is 'What the system''s own records said of each prefilled cell when the report was sent.';
comment on column report.due_on is 'The later day that Sở gave this body (gia hạn); null where the day of the period holds.';
comment on column report.corrections is 'What Sở asked to correct last: indicator and reason.';
create index report_organisation on report (province_id, organisation_id, period_id);

create table report_edition (
  province_id smallint not null,
  id          uuid not null,
  period_id   uuid not null,
  edition     integer not null,
  data        jsonb not null,
  sha256      bytea not null,
  locked_on   date not null,
  locked_by   text not null,
  reason      text not null default '',
  recorded_at timestamptz not null default now(),
  command_id  uuid not null,
  primary key (province_id, id),
  unique (province_id, period_id, edition),
  foreign key (province_id, period_id) references report_period (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred
);
comment on table report_edition is 'Bản chốt số liệu: everything a period held when it was locked, with the hash of it. Insert only.';
comment on column report_edition.reason is 'Why it was locked although bodies had not reported.';

create table report_event (
  province_id     smallint not null,
  id              uuid not null,
  period_id       uuid not null,
  report_id       uuid,
  organisation_id uuid,
  action          text not null,
  happened_on     date not null,
  actor_name      text not null,
  actor_role      text not null,
  reason          text not null default '',
  facts           jsonb not null default '{}',
  recorded_at     timestamptz not null default now(),
  command_id      uuid not null,
  primary key (province_id, id),
  foreign key (province_id, period_id) references report_period (province_id, id),
  foreign key (province_id, report_id) references report (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred
);
comment on table report_event is 'Quá trình of a period and of each report: opened, sent, returned with reasons, locked, opened again. Insert only.';
create index report_event_period on report_event (province_id, period_id, recorded_at);

create function keep_locked_report() returns trigger language plpgsql set search_path = public as $$
begin
  if exists (select 1 from report_period p where p.province_id = old.province_id and p.id = old.period_id and p.status = 'locked') then
    raise exception 'report % is locked', old.id using errcode = 'check_violation', constraint = 'report_locked';
  end if;
  return new;
end $$;
comment on function keep_locked_report is 'A report of a locked period is changed by nobody; the period must be opened again first.';
create trigger report_locked before update or delete on report for each row execute function keep_locked_report();

create function keep_locked_period() returns trigger language plpgsql set search_path = public as $$
begin
  if old.status = 'locked' and (tg_op = 'DELETE' or new.status = 'locked'
    or (new.kind, new.year, new.part, new.subject, new.reason, new.form, new.starts_on, new.ends_on, new.due_on, new.summary, new.edition)
      is distinct from (old.kind, old.year, old.part, old.subject, old.reason, old.form, old.starts_on, old.ends_on, old.due_on, old.summary, old.edition))
  then
    raise exception 'period % is locked', old.id using errcode = 'check_violation', constraint = 'report_period_locked';
  end if;
  return new;
end $$;
comment on function keep_locked_period is 'A locked period can only be opened again, as it is.';
create trigger report_period_locked before update or delete on report_period for each row execute function keep_locked_period();

do $$ declare name text; begin
  foreach name in array array['report_period', 'report', 'report_edition', 'report_event'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;
create policy report_period_of_province on report_period for all
  using (province_id = any(app_provinces()) and app_reach() in ('nation', 'province', 'organisation', 'commune'))
  with check (province_id = any(app_provinces()));
create policy report_of_body on report for all
  using (province_id = any(app_provinces())
    and (app_reach() in ('nation', 'province')
      or (app_reach() in ('organisation', 'commune') and organisation_id = app_organisation())))
  with check (province_id = any(app_provinces()));
create policy report_edition_of_province on report_edition for all
  using (app_sees(province_id, null, null)) with check (province_id = any(app_provinces()));
create policy report_event_of_body on report_event for all
  using (province_id = any(app_provinces())
    and (app_reach() in ('nation', 'province')
      or (app_reach() in ('organisation', 'commune') and (organisation_id is null or organisation_id = app_organisation()))))
  with check (province_id = any(app_provinces()));

grant select, insert on report_period, report, report_edition, report_event to kc_app;
grant update (version, status, edition, due_on, summary, command_id) on report_period to kc_app;
grant update (version, status, cells, notes, narrative, recorded, corrections, due_on, reminded_on, first_sent_on, sent_on, command_id) on report to kc_app;
