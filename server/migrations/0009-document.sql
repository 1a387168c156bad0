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
  slip_register   text,
  slip_number     integer,
  official_number text,
  official_on     date,
  signatory       text,
  docx_sha256     bytea references stored_file,
  pdf_sha256      bytea references stored_file,
  final_docx_sha256 bytea references stored_file,
  final_pdf_sha256  bytea references stored_file,
  signed_sha256   bytea references stored_file,
  signed_file_name text,
  content         text not null default '',
  replaced_by     uuid,
  title_folded    text generated always as (fold_vietnamese(title || ' ' || coalesce(official_number, '') || ' ' || issuer_name)) stored,
  is_demo         boolean not null default app_demo(),
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
  constraint document_number_and_day check ((official_number is null) = (official_on is null)),
  constraint document_slip_whole check ((slip_register is null) = (slip_number is null) and slip_number > 0),
  constraint document_files_together check (
    (docx_sha256 is null) = (pdf_sha256 is null) and (final_docx_sha256 is null) = (final_pdf_sha256 is null)),
  constraint document_final_has_number check (final_pdf_sha256 is null or official_number is not null),
  constraint document_signed_has_name check ((signed_sha256 is null) = (signed_file_name is null)),
  constraint document_replaced_by_another check ((status = 'replaced') = (replaced_by is not null))
);
comment on table document is 'Văn bản: issued here (files kept with hash, template version and data, never generated again) or recorded from another body.';
comment on column document.subject_id is 'The record the paper is of: the scheme, the plan, the appraisal, the contract, the payment request.';
comment on column document.data is 'What the template was filled with, frozen when the paper was issued.';
comment on column document.docx_sha256 is 'The paper as issued, drawn once. Where the clerk numbers it later, final_docx_sha256 is the same paper with its number, drawn once too; both stay.';
comment on column document.content is 'What a recorded paper says, in the words of who recorded it.';
comment on column document.slip_register is 'Register of internal slips it is numbered in, without gaps, by issuer and year.';
create index document_scheme on document (province_id, scheme_id);
create index document_plan on document (province_id, plan_id);
create index document_subject on document (province_id, subject_id, kind);
create index document_recent on document (province_id, issued_on desc, id);
create unique index document_number_once on document (province_id, issuer_id, official_number, (extract(year from official_on)))
  where direction = 'issued' and official_number is not null and slip_number is null and status <> 'replaced';
create unique index document_slip_once on document (province_id, issuer_id, slip_register, slip_number, (extract(year from issued_on)))
  where slip_number is not null;
create unique index document_in_force_once on document (province_id, subject_id, kind) where direction = 'issued' and status <> 'replaced';
create index document_incoming_number on document (province_id, official_number) where direction = 'incoming';

create function keep_document_final() returns trigger language plpgsql set search_path = public as $$
begin
  if (old.docx_sha256 is not null and new.docx_sha256 is distinct from old.docx_sha256)
    or (old.pdf_sha256 is not null and new.pdf_sha256 is distinct from old.pdf_sha256)
    or (old.final_docx_sha256 is not null and new.final_docx_sha256 is distinct from old.final_docx_sha256)
    or (old.final_pdf_sha256 is not null and new.final_pdf_sha256 is distinct from old.final_pdf_sha256)
    or (old.signed_sha256 is not null and new.signed_sha256 is distinct from old.signed_sha256)
    or (old.official_number is not null and (new.official_number, new.official_on) is distinct from (old.official_number, old.official_on))
  then
    raise exception 'document % is final: its files and its number are entered once', old.id
      using errcode = 'check_violation', constraint = 'document_final';
  end if;
  return new;
end $$;
comment on function keep_document_final is 'An issued file, a signed copy and an official number are entered once and never changed, by nobody.';
create trigger document_final before update on document for each row execute function keep_document_final();

create table slip_counter (
  province_id smallint not null references province,
  issuer_id   uuid not null,
  kind        text not null,
  year        smallint not null,
  last_number integer not null,
  primary key (province_id, issuer_id, kind, year)
);
comment on table slip_counter is 'Last number of an internal slip (phiếu nội bộ): given without gaps.';

create table uploaded_file (
  province_id smallint not null,
  id          uuid not null,
  sha256      bytea not null references stored_file,
  account_id  uuid not null references account,
  file_name   text not null,
  uploaded_at timestamptz not null default now(),
  command_id  uuid not null,
  primary key (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred
);
comment on table uploaded_file is 'Who sent which content: only the sender may attach it, so that a known hash opens nobody else''s file.';
create index uploaded_file_sender on uploaded_file (province_id, account_id, sha256);

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
  attached_by      uuid not null references account,
  organisation_id  uuid,
  note             text not null default '',
  command_id       uuid not null,
  primary key (province_id, id),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, establishment_id) references establishment (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint attachment_withdrawn_with_reason check ((withdrawn_on is null) = (withdrawn_reason is null))
);
comment on table attachment is 'Tài liệu đính kèm: what a file is, of which record, seen by whom sees that record.';
create index attachment_subject on attachment (province_id, subject_id);
create index attachment_scheme on attachment (province_id, scheme_id);

do $$ declare name text; begin
  foreach name in array array['document', 'attachment'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;
create policy document_of_viewer on document for all
  using (app_sees(province_id, null, null)
    or (scheme_id is not null and exists (select 1 from scheme s where s.province_id = document.province_id and s.id = scheme_id))
    or (plan_id is not null and app_reach() in ('commune', 'organisation') and province_id = any(app_provinces()))
    or (issuer_id = app_organisation() and app_reach() in ('commune', 'organisation') and province_id = any(app_provinces())))
  with check (province_id = any(app_provinces()));
create policy attachment_of_viewer on attachment for all
  using (app_sees(province_id, null, null)
    or (scheme_id is not null and exists (select 1 from scheme s where s.province_id = attachment.province_id and s.id = scheme_id))
    or (establishment_id is not null and exists (select 1 from establishment e where e.province_id = attachment.province_id and e.id = establishment_id)))
  with check (province_id = any(app_provinces()));
alter table uploaded_file enable row level security;
alter table uploaded_file force row level security;
create policy uploaded_file_own on uploaded_file for all
  using (account_id = app_account()) with check (account_id = app_account() and (province_id = any(app_provinces()) or province_id = 0));
alter table slip_counter enable row level security;
alter table slip_counter force row level security;
create policy slip_counter_of_province on slip_counter for all
  using (province_id = any(app_provinces())) with check (province_id = any(app_provinces()));

grant select, insert on document, attachment to kc_app;
grant select, insert on uploaded_file to kc_app;
grant update (version, status, official_number, official_on, signatory, docx_sha256, pdf_sha256, final_docx_sha256,
  final_pdf_sha256, signed_sha256, signed_file_name, replaced_by, command_id) on document to kc_app;
grant update (withdrawn_on, withdrawn_reason, command_id) on attachment to kc_app;
grant select, insert, update on slip_counter to kc_app;
grant select on schema_migration to kc_app;
