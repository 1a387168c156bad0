-- After support: checks at the establishment, what they found and how it was put right, and what stands on the public list.

create table support_check (
  province_id    smallint not null,
  id             uuid not null,
  scheme_id      uuid not null,
  beneficiary_id uuid not null,
  months_after   smallint not null,
  checked_on     date not null,
  met_with       text not null,
  machines       jsonb not null,
  note           text not null default '',
  recorded_by    uuid not null references account,
  command_id     uuid not null,
  primary key (province_id, id),
  unique (province_id, beneficiary_id, months_after),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, beneficiary_id) references beneficiary (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint support_check_months_known check (months_after in (6, 12, 24)),
  constraint support_check_met_somebody check (met_with <> '')
);
comment on table support_check is 'Kiểm tra sau hỗ trợ 6, 12, 24 months after acceptance: who was met, each machine there, in use, with its plate. Insert only.';
create index support_check_scheme on support_check (province_id, scheme_id);

create table support_finding (
  province_id    smallint not null,
  id             uuid not null,
  check_id       uuid not null,
  scheme_id      uuid not null,
  kind           text not null,
  content        text not null,
  due_on         date not null,
  closing        text,
  closed_on      date,
  closing_note   text not null default '',
  recovered_dong bigint not null default 0,
  slip_number    text not null default '',
  closed_by      uuid references account,
  command_id     uuid not null,
  primary key (province_id, id),
  foreign key (province_id, check_id) references support_check (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint support_finding_kind_known check (kind in ('machine_absent', 'machine_idle', 'plate_missing', 'other')),
  constraint support_finding_closing_known check (closing in ('remedied', 'recovered')),
  constraint support_finding_closed_whole check ((closing is null) = (closed_on is null) and (closing is null) = (closed_by is null)),
  constraint support_finding_recovered_with_slip check ((coalesce(closing, '') = 'recovered') = (recovered_dong > 0) and (recovered_dong = 0 or slip_number <> ''))
);
comment on table support_finding is 'Phát hiện of a check after support, followed up until it is remedied or the support is recovered.';
create index support_finding_check on support_finding (province_id, check_id);
create index support_finding_open on support_finding (province_id, scheme_id) where closed_on is null;

create table publication_choice (
  province_id    smallint not null,
  beneficiary_id uuid not null,
  scheme_id      uuid not null,
  is_withheld    boolean not null,
  reason         text not null default '',
  decided_on     date not null,
  decided_by     uuid not null references account,
  command_id     uuid not null,
  primary key (province_id, beneficiary_id),
  foreign key (province_id, beneficiary_id) references beneficiary (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint publication_choice_withheld_with_reason check (not is_withheld or reason <> '')
);
comment on table publication_choice is 'Whether a supported establishment stands on the public list; one without a row does.';

do $$ declare name text; begin
  foreach name in array array['support_check', 'support_finding', 'publication_choice'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I for all using (exists (select 1 from scheme s where s.province_id = %I.province_id and s.id = scheme_id)) with check (province_id = any(app_provinces()))', name || '_of_scheme', name, name);
  end loop;
end $$;

grant select, insert on support_check, support_finding, publication_choice to kc_app;
grant update (closing, closed_on, closing_note, recovered_dong, slip_number, closed_by, command_id) on support_finding to kc_app;
grant update (is_withheld, reason, decided_on, decided_by, command_id) on publication_choice to kc_app;
