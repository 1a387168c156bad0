-- Registering for the year's plan (QĐ 470/QĐ-UBND, V.4.a; QĐ 2036/QĐ-UBND, VII.1): a round that Sở opens, one registration of every body.

create table plan_round (
  province_id smallint not null references province,
  id          uuid not null,
  version     integer not null default 1,
  plan_year   smallint not null,
  due_on      date not null,
  opened_on   date not null,
  status      text not null default 'open',
  is_demo     boolean not null default app_demo(),
  command_id  uuid not null,
  primary key (province_id, id),
  unique (province_id, plan_year),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint plan_round_status_known check (status in ('open', 'closed')),
  constraint plan_round_days_in_order check (due_on >= opened_on)
);
comment on table plan_round is 'Đợt đăng ký kế hoạch of a year: until when bodies register, and whether it is still open.';

create table plan_registration (
  province_id     smallint not null,
  id              uuid not null,
  round_id        uuid not null,
  organisation_id uuid not null,
  commune_code    text,
  status          text not null default 'awaited',
  tasks           jsonb not null default '[]',
  note            text not null default '',
  sent_on         date,
  mode            text,
  letter_number   text not null default '',
  letter_on       date,
  signatory       text not null default '',
  command_id      uuid not null,
  primary key (province_id, id),
  unique (province_id, round_id, organisation_id),
  foreign key (province_id, round_id) references plan_round (province_id, id),
  foreign key (province_id, organisation_id) references organisation (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint plan_registration_status_known check (status in ('awaited', 'registered', 'no_need')),
  constraint plan_registration_mode_known check (mode in ('in_system', 'by_document')),
  constraint plan_registration_sent_has_day check ((status = 'awaited') = (sent_on is null) and (sent_on is null) = (mode is null))
);
comment on table plan_registration is 'Đăng ký kế hoạch of one body in a round: its own tasks; the needs of establishments are schemes.';
comment on column plan_registration.tasks is 'Nhiệm vụ the body registers: name and amount.';
comment on column plan_registration.mode is 'in_system: the body sent it; by_document: Sở recorded it from the body''s letter.';
create index plan_registration_organisation on plan_registration (province_id, organisation_id, round_id);

do $$ declare name text; begin
  foreach name in array array['plan_round', 'plan_registration'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;
create policy plan_round_of_province on plan_round for all
  using (province_id = any(app_provinces()) and app_reach() <> 'public') with check (province_id = any(app_provinces()));
create policy plan_registration_of_body on plan_registration for all
  using (province_id = any(app_provinces())
    and (app_reach() in ('nation', 'province')
      or (app_reach() in ('organisation', 'commune') and organisation_id = app_organisation())))
  with check (province_id = any(app_provinces()));

grant select, insert on plan_round, plan_registration to kc_app;
grant update (version, status, due_on, command_id) on plan_round to kc_app;
grant update (status, tasks, note, sent_on, mode, letter_number, letter_on, signatory, command_id) on plan_registration to kc_app;
