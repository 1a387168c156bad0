-- The ground everything stands on: provinces, organisations, accounts, the record of commands, files.
-- Row-level security reads what `openContext` sets by SET LOCAL in every transaction; unset means nothing is seen.

create function app_provinces() returns smallint[] language sql stable parallel safe as
$$ select string_to_array(nullif(current_setting('app.provinces', true), ''), ',')::smallint[] $$;
comment on function app_provinces is 'Provinces the viewer may see.';

create function app_reach() returns text language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.reach', true), ''), 'none') $$;
comment on function app_reach is 'How far the viewer''s role reaches: nation, province, organisation, commune, party, public.';

create function app_organisation() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
create function app_commune() returns text language sql stable parallel safe as
$$ select nullif(current_setting('app.commune', true), '') $$;
create function app_party() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.party', true), '')::uuid $$;
create function app_account() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.account', true), '')::uuid $$;

create function app_demo() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('app.demo', true), '') = 'on' $$;
comment on function app_demo is 'Whether this database is a demo (alter database … set app.demo): its records are marked "Dữ liệu minh họa".';

create function app_sees(of_province smallint, of_commune text, of_establishment uuid) returns boolean
language sql stable parallel safe as
$$ select of_province = any(app_provinces()) and case app_reach()
     when 'nation' then true
     when 'province' then true
     when 'organisation' then app_commune() is null or of_commune = app_commune()
     when 'commune' then of_commune = app_commune()
     when 'party' then of_establishment = app_party()
     else false
   end $$;
comment on function app_sees is 'The one visibility rule: whether the viewer may see a record of this province, commune and establishment.';

-- The same rule in parts, each one constant of a statement: see 0020-visibility-once-a-statement.sql.
create function app_whole_provinces() returns smallint[] language sql stable parallel safe as
$$ select case when app_reach() in ('nation', 'province') or (app_reach() = 'organisation' and app_commune() is null)
     then app_provinces() end $$;
comment on function app_whole_provinces is 'Of the provinces the viewer may see, those where it may see every record; null for none.';

create function app_commune_seen() returns text language sql stable parallel safe as
$$ select case when app_reach() in ('organisation', 'commune') then app_commune() end $$;
comment on function app_commune_seen is 'The one commune whose records the viewer may see; null for none.';

create function app_party_seen() returns uuid language sql stable parallel safe as
$$ select case when app_reach() = 'party' then app_party() end $$;
comment on function app_party_seen is 'The one establishment whose records the viewer may see; null for none.';

create function app_schemes_seen() returns uuid[] language plpgsql stable parallel safe as $$
begin
  if app_party_seen() is not null then
    return (select array_agg(distinct b.scheme_id) from public.beneficiary b
      where b.province_id = any (app_provinces()) and b.establishment_id = app_party_seen());
  end if;
  if app_commune_seen() is null then
    return null;
  end if;
  return (select array_agg(distinct b.scheme_id) from public.beneficiary b
    where b.province_id = any (app_provinces()) and b.commune_code = app_commune_seen());
end $$;
comment on function app_schemes_seen is 'The schemes of which the viewer sees a beneficiary, where it does not see the whole province. As the viewer, under the policy of beneficiary.';

create function fold_vietnamese(value text) returns text language sql immutable parallel safe strict as
$$ select regexp_replace(public.unaccent('public.unaccent'::regdictionary, lower(normalize(value, nfc))), '\s+', ' ', 'g') $$;
comment on function fold_vietnamese is 'The key texts are searched by: lower case, without diacritics, đ as d.';

create table province (
  id         smallint primary key,
  code       text not null unique,
  name       text not null,
  full_name  text not null,
  unit_type  text not null,
  constraint province_code_form check (code ~ '^[0-9]{2}$' and code::smallint = id)
);
comment on table province is 'The 34 provinces (tỉnh, thành phố) by official code: the tenants.';

create table organisation (
  province_id   smallint not null references province,
  id            uuid not null,
  kind          text not null,
  name          text not null,
  short_name    text not null,
  parent_id     uuid,
  commune_code  text,
  budget_code   text,
  address       text not null default '',
  phone         text not null default '',
  paper_symbol  text not null default '',
  paper_place   text not null default '',
  archive_code  text not null default '',
  tax_code      text not null default '',
  bank_account  text not null default '',
  bank_name     text not null default '',
  version       integer not null default 1,
  valid_from    date not null,
  valid_to      date,
  command_id    uuid not null,
  primary key (province_id, id),
  foreign key (province_id, parent_id) references organisation (province_id, id),
  constraint organisation_validity check (valid_to is null or valid_to > valid_from),
  constraint organisation_commune_has_code check ((kind = 'commune_committee') = (commune_code is not null))
);
comment on table organisation is 'Agencies (cơ quan, đơn vị) and their tree: data, so that every province has its own.';
comment on column organisation.paper_symbol is 'How the body stands in the symbols of its papers: SCT in 12/TTr-SCT; empty for a body whose papers are not made here.';
comment on column organisation.paper_place is 'Địa danh before the day on its papers; empty for the name of the province.';
comment on column organisation.budget_code is 'Mã đơn vị quan hệ ngân sách, as its Treasury papers carry it.';
comment on column organisation.bank_account is 'The account that its contracts and Treasury papers name; bank_name is where it is kept.';
comment on column organisation.archive_code is 'Drafting unit after "Lưu: VT" on its papers.';
create index organisation_kind on organisation (province_id, kind);

create table account (
  id                   uuid primary key,
  login                text not null,
  display_name         text not null,
  password_hash        text,
  must_change_password boolean not null default false,
  totp_secret          text,
  totp_confirmed       boolean not null default false,
  totp_last_step       bigint,
  status               text not null default 'active',
  is_demo              boolean not null default false,
  failed_sign_ins      integer not null default 0,
  blocked_until        timestamptz,
  created_at           timestamptz not null default now(),
  last_seen_at         timestamptz,
  command_id           uuid,
  constraint account_login_form check (login = lower(login) and login ~ '^[a-z0-9._@+-]{3,120}$'),
  constraint account_status_known check (status in ('active', 'locked', 'disabled'))
);
comment on table account is 'Who signs in: one person, one account.';
comment on column account.command_id is 'The command that made or last changed it; null for the accounts of the installation and of the demo.';
create unique index account_login on account (login);

create table membership (
  id              uuid primary key,
  account_id      uuid not null references account,
  province_id     smallint references province,
  organisation_id uuid,
  party_id        uuid,
  role            text not null,
  position_title  text not null default '',
  valid_from      date not null,
  valid_to        date,
  command_id      uuid,
  foreign key (province_id, organisation_id) references organisation (province_id, id),
  constraint membership_validity check (valid_to is null or valid_to > valid_from)
);
comment on table membership is 'In which organisation (or for which establishment) an account acts, and as what (vai trò).';
create index membership_account on membership (account_id);
create index membership_party on membership (province_id, party_id);

create table session (
  token_hash      bytea primary key,
  account_id      uuid not null references account,
  membership_id   uuid references membership,
  stage           text not null,
  opened_at       timestamptz not null default now(),
  last_seen_at    timestamptz not null default now(),
  address         text not null,
  user_agent      text not null,
  constraint session_stage_known check (stage in ('totp', 'enrol-totp', 'change-password', 'signed-in'))
);
comment on table session is 'Signed-in browsers: opaque tokens, kept only as their hash.';
create index session_account on session (account_id);

create table sign_in_attempt (
  id          uuid primary key,
  login       text not null,
  address     text not null,
  port        integer,
  succeeded   boolean not null,
  reason      text not null,
  recorded_at timestamptz not null default now()
);
comment on table sign_in_attempt is 'Every try to sign in, for back-off by account and by address and for the security log.';
create index sign_in_attempt_login on sign_in_attempt (login, recorded_at desc);
create index sign_in_attempt_address on sign_in_attempt (address, recorded_at desc);

create table chain_head (
  province_id smallint primary key,
  seq         bigint not null,
  hash        bytea not null
);
comment on table chain_head is 'Last link of each province''s audit chain; 0 is the national chain.';

create table command_log (
  province_id   smallint not null,
  seq           bigint not null,
  command_id    uuid not null,
  entry         text not null,
  prev_hash     bytea not null,
  hash          bytea not null,
  recorded_at   timestamptz not null,
  name          text generated always as ((entry::jsonb) ->> 'name') stored,
  subject_id    text generated always as ((entry::jsonb) ->> 'subjectId') stored,
  account_id    text generated always as ((entry::jsonb) ->> 'accountId') stored,
  business_day  text generated always as ((entry::jsonb) ->> 'businessDay') stored,
  primary key (province_id, command_id),
  unique (province_id, seq)
);
comment on table command_log is 'Nhật ký: who did what, as what, when. Insert only; each row holds the hash of the one before it.';
comment on column command_log.entry is 'Canonical JSON, exactly the text that was hashed.';

create function append_to_chain(of_province smallint, of_command uuid, to_instant text, to_number text, to_end text, first_hash bytea)
returns void language plpgsql as $$
declare
  head public.chain_head;
  instant timestamptz;
  text_of_entry text;
  link bytea;
begin
  select * into head from public.chain_head where province_id = of_province for update;
  if not found then
    insert into public.chain_head (province_id, seq, hash) values (of_province, 0, first_hash) on conflict do nothing;
    select * into strict head from public.chain_head where province_id = of_province for update;
  end if;
  instant := date_trunc('milliseconds', clock_timestamp());
  text_of_entry := to_instant || to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || to_number || (head.seq + 1) || to_end;
  link := sha256(head.hash || convert_to(text_of_entry, 'UTF8'));
  insert into public.command_log (province_id, seq, command_id, entry, prev_hash, hash, recorded_at)
    values (of_province, head.seq + 1, of_command, text_of_entry, head.hash, link, instant);
  update public.chain_head set seq = head.seq + 1, hash = link where province_id = of_province;
end $$;
comment on function append_to_chain is 'The next link of a province''s chain: the entry comes in three parts, between them its instant and its number. As the viewer, in one round trip under the head''s lock.';
create index command_log_subject on command_log (province_id, subject_id, seq);

create table personal_value (
  province_id smallint not null,
  command_id  uuid not null,
  path        text not null,
  salt        bytea not null,
  value       text not null,
  primary key (province_id, command_id, path),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred
);
comment on table personal_value is 'Personal data of commands; the chain holds only their salted hash, so that erasing here breaks nothing.';

create table command_attempt (
  account_id      uuid not null,
  idempotency_key text not null,
  command_name    text not null,
  fingerprint     bytea not null,
  command_id      uuid not null,
  outcome         jsonb,
  recorded_at     timestamptz not null default now(),
  primary key (account_id, idempotency_key),
  constraint command_attempt_key_length check (length(idempotency_key) between 8 and 255)
);
comment on table command_attempt is 'One row per idempotency key: a repeat gets the first outcome, the same key with another request is refused.';

create table refused_attempt (
  id           uuid primary key,
  province_id  smallint not null,
  account_id   uuid,
  command_name text not null,
  refusal_kind text not null,
  request_id   text not null,
  address      text not null,
  port         integer,
  recorded_at  timestamptz not null default now()
);
comment on table refused_attempt is 'Security log: what was tried and refused, written apart from the rolled-back transaction.';
create index refused_attempt_recorded on refused_attempt (recorded_at desc);

create table form_draft (
  account_id    uuid not null references account,
  draft_key     text not null,
  version       integer not null,
  content       jsonb not null,
  saved_at      timestamptz not null default now(),
  primary key (account_id, draft_key),
  constraint form_draft_key_length check (length(draft_key) between 1 and 200)
);
comment on table form_draft is 'Unfinished forms; submitting makes the real rows.';

create table stored_file (
  sha256      bytea primary key,
  byte_size   bigint not null,
  media_type  text not null,
  stored_at   timestamptz not null default now()
);
comment on table stored_file is 'Content in the blob store, addressed by hash.';

create table business_clock (
  only_row     boolean primary key default true check (only_row),
  today        date not null
);
comment on table business_clock is 'The business day of a demo or test; no row means the real day.';

create table setting (
  province_id smallint not null,
  key         text not null,
  value       jsonb not null,
  command_id  uuid,
  primary key (province_id, key)
);
comment on table setting is 'Configuration of a province (0: of the installation).';

alter table organisation enable row level security;
alter table organisation force row level security;
-- The directory of agencies is public; only a province's own may be written.
create policy organisation_seen on organisation for select using (true);
create policy organisation_added on organisation for insert with check (province_id = any(app_provinces()));
create policy organisation_changed on organisation for update using (province_id = any(app_provinces())) with check (province_id = any(app_provinces()));
alter table command_log enable row level security;
alter table command_log force row level security;
create policy command_log_seen on command_log for select using (province_id = any(app_provinces()) or province_id = 0);
create policy command_log_appended on command_log for insert with check (province_id = any(app_provinces()) or province_id = 0);
alter table personal_value enable row level security;
alter table personal_value force row level security;
create policy personal_value_of_province on personal_value for all using (province_id = any(app_provinces()) or province_id = 0) with check (province_id = any(app_provinces()) or province_id = 0);
alter table form_draft enable row level security;
alter table form_draft force row level security;
create policy form_draft_own on form_draft for all using (account_id = app_account()) with check (account_id = app_account());

grant select on province, business_clock to kc_app;
grant select, insert, update on organisation, account, membership, chain_head, command_attempt, setting to kc_app;
grant select, insert, update, delete on session, form_draft to kc_app;
grant select, insert on sign_in_attempt, command_log, personal_value, refused_attempt, stored_file to kc_app;
