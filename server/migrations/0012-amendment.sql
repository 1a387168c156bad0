-- Changes (điều chỉnh, bổ sung) of approved schemes.

create table amendment (
  province_id      smallint not null,
  id               uuid not null,
  version          integer not null default 1,
  scheme_id        uuid not null,
  beneficiary_id   uuid,
  ordinal          smallint not null,
  kind             text not null,
  approver         text not null,
  asked_by         text not null,
  reason           text not null,
  request_paper    jsonb,
  change           jsonb not null,
  fields           jsonb not null,
  status           text not null,
  requested_on     date not null,
  requested_by     uuid not null references account,
  verified_on      date,
  verified_by      uuid references account,
  verification     text not null default '',
  decided_on       date,
  decided_by       uuid references account,
  decision_mode    text,
  decision_reason  text not null default '',
  decision_paper   jsonb,
  document_id      uuid,
  needs_annex      boolean not null default false,
  annex_number     text,
  annex_signed_on  date,
  command_id       uuid not null,
  primary key (province_id, id),
  unique (province_id, scheme_id, ordinal),
  foreign key (province_id, scheme_id) references scheme (province_id, id),
  foreign key (province_id, beneficiary_id) references beneficiary (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint amendment_kind_known check (kind in ('machines', 'support', 'beneficiary', 'place', 'time', 'implementer', 'force_majeure')),
  constraint amendment_approver_known check (approver in ('department', 'province', 'agency', 'minister')),
  constraint amendment_asker_known check (asked_by in ('establishment', 'implementer', 'department')),
  constraint amendment_status_known check (status in ('requested', 'verified', 'approved', 'refused', 'withdrawn')),
  constraint amendment_decided_whole check ((status in ('approved', 'refused')) = (decided_on is not null) and (decided_on is null) = (decided_by is null)),
  constraint amendment_decided_after_request check (decided_on >= requested_on),
  constraint amendment_annex_whole check ((annex_number is null) = (annex_signed_on is null)),
  constraint amendment_annex_of_approved check (annex_number is null or (needs_annex and status = 'approved'))
);
comment on table amendment is 'Đề nghị điều chỉnh, bổ sung of an approved scheme: before and after, who decides, and how it was decided.';
comment on column amendment.beneficiary_id is 'Of a group scheme: whose change it is; null when it is of the scheme as a whole.';
comment on column amendment.change is 'What is to stand, by the kind of change; fields holds each altered field before and after, as people read it.';
comment on column amendment.needs_annex is 'Whether the approved change waits for its annex to the contract (phụ lục hợp đồng).';
create index amendment_scheme on amendment (province_id, scheme_id);
create unique index amendment_open_once on amendment (province_id, scheme_id) where status in ('requested', 'verified');

alter table amendment enable row level security;
alter table amendment force row level security;
create policy amendment_of_scheme on amendment for all
  using (exists (select 1 from scheme s where s.province_id = amendment.province_id and s.id = scheme_id))
  with check (province_id = any(app_provinces()));

grant select, insert on amendment to kc_app;
grant update (version, status, verified_on, verified_by, verification, decided_on, decided_by, decision_mode, decision_reason, decision_paper, document_id, needs_annex, annex_number, annex_signed_on, command_id) on amendment to kc_app;
-- What an approved change puts in place of what stood.
grant update (grant_dong, total_cost_dong, ends_on, party_b) on contract to kc_app;
grant update (due_on) on milestone to kc_app;
