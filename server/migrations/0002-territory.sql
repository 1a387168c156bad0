-- Communes with their validity: after 01/7/2025 a code alone is ambiguous, the key is (code, valid_from).

create table commune (
  code         text not null,
  valid_from   date not null,
  valid_to     date,
  province_id  smallint not null references province,
  kind         text not null,
  name         text not null,
  full_name    text not null,
  former_district text not null default '',
  name_folded  text generated always as (fold_vietnamese(full_name)) stored,
  primary key (code, valid_from),
  constraint commune_code_form check (code ~ '^[0-9]{5}$'),
  constraint commune_validity check (valid_to is null or valid_to > valid_from)
);
comment on table commune is 'Xã, phường, đặc khu (and thị trấn before 01/7/2025), each with the days it existed.';
create index commune_province on commune (province_id, valid_from);

create table commune_succession (
  old_code       text not null,
  old_valid_from date not null,
  new_code       text not null,
  new_valid_from date not null,
  primary key (old_code, old_valid_from, new_code, new_valid_from),
  foreign key (old_code, old_valid_from) references commune (code, valid_from),
  foreign key (new_code, new_valid_from) references commune (code, valid_from)
);
comment on table commune_succession is 'Which old unit became part of which new one.';

grant select on commune, commune_succession to kc_app;
