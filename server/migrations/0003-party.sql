-- The register of rural industrial establishments (cơ sở CNNT).

create table establishment (
  province_id             smallint not null references province,
  id                      uuid not null,
  version                 integer not null default 1,
  name                    text not null,
  name_folded             text generated always as (fold_vietnamese(name)) stored,
  legal_form              text not null,
  tax_code                text,
  representative_name     text not null,
  phone                   text not null default '',
  email                   text not null default '',
  registered_address      text not null,
  registered_commune_code text not null,
  production_address      text not null,
  commune_code            text not null,
  sector_division         text not null,
  sector_note             text not null default '',
  products                text not null default '',
  founded_on              date,
  workers                 integer,
  capital_dong            bigint,
  revenue_dong            bigint,
  traits                  text[] not null default '{}',
  status                  text not null default 'active',
  status_since            date,
  status_reason           text not null default '',
  consented_on            date,
  registered_by           text not null,
  is_demo                 boolean not null default app_demo(),
  registered_on           date not null,
  command_id              uuid not null,
  primary key (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint establishment_workers_not_negative check (workers >= 0),
  constraint establishment_money_not_negative check (capital_dong >= 0 and revenue_dong >= 0),
  constraint establishment_status_known check (status in ('active', 'paused', 'dissolved'))
);
comment on table establishment is 'Cơ sở công nghiệp nông thôn: identity, addresses, sector and size as last declared.';
comment on column establishment.commune_code is 'Commune of the place of production: eligibility and the commune''s scope rest on it.';
comment on column establishment.consented_on is 'The day its representative agreed to the use of personal data, when signing up; null where an office registered it.';
comment on column establishment.traits is 'Traits the law asks for: craft village, owner a woman, ethnic minority, fired-clay bricks, minerals…';
create index establishment_commune on establishment (province_id, commune_code);
create index establishment_tax_code on establishment (province_id, tax_code);
create index establishment_name_trigram on establishment using gin (name_folded gin_trgm_ops);

create table establishment_year (
  province_id      smallint not null,
  establishment_id uuid not null,
  year             smallint not null,
  revenue_dong     bigint,
  workers          integer,
  export_dong      bigint,
  material_dong    bigint,
  fuel_dong        bigint,
  evidence_grade   text not null,
  command_id       uuid not null,
  primary key (province_id, establishment_id, year),
  foreign key (province_id, establishment_id) references establishment (province_id, id),
  foreign key (province_id, command_id) references command_log (province_id, command_id) deferrable initially deferred,
  constraint establishment_year_grade_known check (evidence_grade in ('claimed', 'evidenced', 'verified')),
  constraint establishment_year_not_negative check (revenue_dong >= 0 and workers >= 0 and export_dong >= 0 and material_dong >= 0 and fuel_dong >= 0)
);
comment on table establishment_year is 'Yearly figures of an establishment, with how well they are evidenced.';

alter table establishment enable row level security;
alter table establishment force row level security;
create policy establishment_of_viewer on establishment for all
  using (app_sees(province_id, commune_code, id)) with check (app_sees(province_id, commune_code, id));
alter table establishment_year enable row level security;
alter table establishment_year force row level security;
create policy establishment_year_of_viewer on establishment_year for all
  using (exists (select 1 from establishment e where e.province_id = establishment_year.province_id and e.id = establishment_id))
  with check (exists (select 1 from establishment e where e.province_id = establishment_year.province_id and e.id = establishment_id));
alter table membership add foreign key (province_id, party_id) references establishment (province_id, id);

grant select, insert, update on establishment, establishment_year to kc_app;

-- Registering the same maker twice is found across communes, so this reads beyond the viewer's own commune: it runs as
-- the owner and gives only what duplicates are told by, within the viewer's provinces.
create function digits_of(value text) returns text language sql immutable parallel safe strict as
$$ select regexp_replace(regexp_replace(value, '\D', '', 'g'), '^84(?=\d{9}$)', '0') $$;
comment on function digits_of is 'The digits of a telephone number or code; 84 before nine digits is 0.';
create index establishment_phone_digits on establishment (province_id, digits_of(phone)) where phone <> '';
create index establishment_tax_digits on establishment (province_id, left(digits_of(tax_code), 10));

create function namesakes_of_establishment(of_province smallint, of_tax_code text, of_phone text, of_commune text)
returns table (id uuid, name text, tax_code text, phone text, commune_code text, status text)
language sql stable security definer set search_path = public, pg_temp as
$$
  select e.id, e.name, e.tax_code, e.phone, e.commune_code, e.status from establishment e
  where e.province_id = of_province and of_province = any(app_provinces())
    and (left(digits_of(e.tax_code), 10) = left(digits_of(of_tax_code), 10)
      or (e.phone <> '' and length(digits_of(of_phone)) >= 9 and digits_of(e.phone) = digits_of(of_phone))
      or e.commune_code = of_commune)
$$;
comment on function namesakes_of_establishment is 'Registered establishments that a new one may repeat: by tax code, telephone or commune; the names are compared in core.';
revoke all on function namesakes_of_establishment(smallint, text, text, text) from public;
grant execute on function namesakes_of_establishment(smallint, text, text, text) to kc_app;
