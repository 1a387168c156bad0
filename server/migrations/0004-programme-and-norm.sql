-- Programmes as adopted, and the norms (quy định mức chi): data with a citation and a validity.

create table programme (
  province_id smallint not null references province,
  id          uuid not null,
  code        text not null,
  name        text not null,
  first_year  smallint not null,
  last_year   smallint not null,
  primary key (province_id, id),
  unique (province_id, code),
  constraint programme_years check (last_year >= first_year)
);
comment on table programme is 'Chương trình, kế hoạch khuyến công giai đoạn.';

create table programme_version (
  province_id  smallint not null,
  programme_id uuid not null,
  version      integer not null,
  in_force_from date not null,
  decision_number text not null,
  structure    jsonb not null,
  command_id   uuid not null,
  primary key (province_id, programme_id, version),
  foreign key (province_id, programme_id) references programme (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred
);
comment on table programme_version is 'What a decision adopted, whole: objectives, targets, contents, tables, duties. Never changed, only followed.';

create table programme_statistic (
  province_id  smallint not null,
  id           uuid not null,
  programme_id uuid not null,
  target_code  text not null,
  indicator    text not null,
  as_of        date not null,
  hundredths   bigint not null,
  source       text not null,
  recorded_at  timestamptz not null default now(),
  command_id   uuid not null,
  primary key (province_id, id),
  foreign key (province_id, programme_id) references programme (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint programme_statistic_not_negative check (hundredths >= 0),
  constraint programme_statistic_has_source check (source <> '')
);
comment on table programme_statistic is 'Results that are statistics of the province, entered with their source, not computed from schemes. Insert only: of two of one day the later recorded holds.';
create index programme_statistic_programme on programme_statistic (province_id, programme_id, target_code, as_of);

create table norm (
  province_id  smallint not null,
  id           text not null,
  activity     text not null,
  content      jsonb not null,
  in_force_from date,
  in_force_to  date,
  status       text not null,
  confidence   text not null,
  loaded_by    uuid not null,
  loaded_on    date not null,
  approved_by  uuid,
  approved_on  date,
  command_id   uuid not null,
  primary key (province_id, id),
  constraint norm_status_known check (status in ('draft', 'in_force', 'rejected')),
  constraint norm_approved_by_somebody check (
    status <> 'in_force' or approved_by is not null or loaded_by = '00000000-0000-7000-8000-000000000001'),
  constraint norm_confidence_known check (confidence in ('A', 'B', 'C', 'U')),
  constraint norm_four_eyes check (approved_by is null or approved_by <> loaded_by or province_id = 0)
);
comment on table norm is 'Mức chi, mức hỗ trợ: province 0 is national. What was loaded stays as it is; only its approval is written.';
comment on column norm.content is 'The norm as core reads it: rule, citation, validity, confidence mark.';
create index norm_activity on norm (activity, province_id);

do $$ declare name text; begin
  foreach name in array array['programme', 'programme_version', 'programme_statistic'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for all using (province_id = any(app_provinces())) with check (province_id = any(app_provinces()))', name || '_of_province', name);
  end loop;
end $$;
alter table norm enable row level security;
alter table norm force row level security;
-- A norm in force is law, and public; what is only loaded is its province's own.
create policy norm_seen on norm for select using (status = 'in_force' or province_id = any(app_provinces()));
create policy norm_loaded on norm for insert with check (province_id = any(app_provinces()) or app_provinces() is null and province_id = 0);
create policy norm_decided on norm for update using (province_id = any(app_provinces())) with check (province_id = any(app_provinces()));

grant select, insert on programme, programme_version, programme_statistic to kc_app;
grant select, insert, update (status, approved_by, approved_on, command_id) on norm to kc_app;
