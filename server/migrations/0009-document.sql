-- Papers: issued documents with their files, internal numbers, attachments.

create table document (
  province_id     smallint not null references province,
  id              uuid not null,
  version         integer not null default 1,
  kind            text not null,
  direction       text not null,
  scheme_id       uuid,
  plan_id         uuid,
  programme_id    uuid,
  subject_id      uuid not null,
  issuer_id       uuid,
  issuer_name     text not null,
  title           text not null,
  template        text,
  template_version text,
  data            jsonb not null default '{}',
  status          text not null,
  official_number text,
  official_on     date,
  signatory       text,
  docx_sha256     bytea references stored_file,
  pdf_sha256      bytea references stored_file,
  signed_sha256   bytea references stored_file,
  is_demo         boolean not null default false,
  issued_on       date not null,
  recorded_at     timestamptz not null default now(),
  command_id      uuid not null,
  primary key (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, plan_id) references annual_plan (province_id, id),
  foreign key (province_id, issuer_id) references organisation (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint document_direction_known check (direction in ('issued', 'incoming')),
  constraint document_status_known check (status in ('issued', 'numbered', 'signed', 'recorded', 'replaced')),
  constraint document_number_and_day check ((official_number is null) = (official_on is null))
);
comment on table document is 'Văn bản: issued here (files kept with hash, template version and data, never generated again) or recorded from another body.';
create index document_scheme on document (province_id, scheme_id);
create index document_plan on document (province_id, plan_id);
create unique index document_number_once on document (province_id, issuer_id, official_number, (extract(year from official_on))) where direction = 'issued' and official_number is not null;

create table slip_counter (
  province_id smallint not null references province,
  issuer_id   uuid not null,
  kind        text not null,
  year        smallint not null,
  last_number integer not null,
  primary key (province_id, issuer_id, kind, year)
);
comment on table slip_counter is 'Last number of an internal slip (phiếu nội bộ): given without gaps.';

create table attachment (
  province_id      smallint not null references province,
  id               uuid not null,
  subject_kind     text not null,
  subject_id       uuid not null,
  scheme_id        uuid,
  establishment_id uuid,
  evidence_kind    text not null,
  file_name        text not null,
  sha256           bytea not null references stored_file,
  byte_size        bigint not null,
  media_type       text not null,
  is_certified_copy boolean not null default false,
  withdrawn_on     date,
  withdrawn_reason text,
  attached_on      date not null,
  command_id       uuid not null,
  primary key (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, establishment_id) references establishment (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint attachment_withdrawn_with_reason check ((withdrawn_on is null) = (withdrawn_reason is null))
);
comment on table attachment is 'Tài liệu đính kèm: what a file is, of which record, seen by whom sees that record.';
create index attachment_subject on attachment (province_id, subject_id);

do $$ declare name text; begin
  foreach name in array array['document', 'attachment'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;
create policy document_of_viewer on document for all
  using (app_sees(province_id, null, null)
    or (scheme_id is not null and exists (select 1 from scheme s where s.province_id = document.province_id and s.id = scheme_id))
    or (plan_id is not null and app_reach() in ('commune', 'organisation') and province_id = any(app_provinces())))
  with check (province_id = any(app_provinces()));
create policy attachment_of_viewer on attachment for all
  using (app_sees(province_id, null, null)
    or (scheme_id is not null and exists (select 1 from scheme s where s.province_id = attachment.province_id and s.id = scheme_id))
    or (establishment_id is not null and exists (select 1 from establishment e where e.province_id = attachment.province_id and e.id = establishment_id)))
  with check (province_id = any(app_provinces()));
alter table slip_counter enable row level security;
alter table slip_counter force row level security;
create policy slip_counter_of_province on slip_counter for all
  using (province_id = any(app_provinces())) with check (province_id = any(app_provinces()));

grant select, insert on document, attachment to kc_app;
grant update (version, status, official_number, official_on, signatory, signed_sha256, command_id) on document to kc_app;
grant update (withdrawn_on, withdrawn_reason, command_id) on attachment to kc_app;
grant select, insert, update on slip_counter to kc_app;
grant select on schema_migration to kc_app;
