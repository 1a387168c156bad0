-- Search. Under row-level security a trigram index is never used, because LIKE is not leakproof. So search goes through
-- these functions: they run as the owner, whose own policy lets them read everything, and they filter by the viewer's
-- scope, the rule of app_sees or its parts, before anything leaves them. Nothing else runs as the owner, except the counts of a programme.
-- The pattern is a subquery so that it is made once: a kept plan would otherwise fold the words anew for every row.

create policy establishment_searched on establishment for select to current_user using (true);
create policy scheme_searched on scheme for select to current_user using (true);
create policy beneficiary_searched on beneficiary for select to current_user using (true);
create policy document_searched on document for select to current_user using (true);

create index document_title_trigram on document using gin (title_folded gin_trgm_ops);

create function search_pattern(wanted text) returns text language sql immutable parallel safe as
$$ select '%' || replace(replace(replace(trim(public.fold_vietnamese(wanted)), '\', '\\'), '%', '\%'), '_', '\_') || '%' $$;
comment on function search_pattern is 'A person''s words as a LIKE pattern over folded text; what LIKE would read as a wildcard is taken as it is.';

create function search_scheme(wanted text, at_most integer) returns table (scheme_id uuid)
language sql stable security definer set search_path = public, pg_temp as
$$
  select s.id from scheme s
  where s.name_folded like (select search_pattern(wanted))
    and (s.province_id = any ((select app_whole_provinces())::smallint[]) or s.id = any ((select app_schemes_seen())::uuid[]))
  union
  select b.scheme_id from establishment e
    join beneficiary b on b.province_id = e.province_id and b.establishment_id = e.id
  where e.name_folded like (select search_pattern(wanted))
    and (b.province_id = any ((select app_whole_provinces())::smallint[]) or b.scheme_id = any ((select app_schemes_seen())::uuid[])
      and (b.commune_code = (select app_commune_seen()) or b.establishment_id = (select app_party_seen())))
  limit at_most
$$;
comment on function search_scheme is 'Schemes whose code, name or beneficiary has the words, of those the viewer may see.';

create function search_establishment(wanted text, at_most integer) returns table (establishment_id uuid)
language sql stable security definer set search_path = public, pg_temp as
$$
  select e.id from establishment e
  where (e.name_folded like (select search_pattern(wanted)) or e.tax_code = trim(wanted))
    and app_sees(e.province_id, e.commune_code, e.id)
  limit at_most
$$;
comment on function search_establishment is 'Establishments whose name has the words, or whose tax code it is, of those the viewer may see.';

create function search_document(wanted text, at_most integer) returns table (document_id uuid)
language sql stable security definer set search_path = public, pg_temp as
$$
  select d.id from document d
  where d.title_folded like (select search_pattern(wanted))
    and (app_sees(d.province_id, null, null)
      or (d.scheme_id is not null and exists (select 1 from beneficiary b
        where b.province_id = d.province_id and b.scheme_id = d.scheme_id and app_sees(b.province_id, b.commune_code, b.establishment_id)))
      or (d.plan_id is not null and app_reach() in ('commune', 'organisation') and d.province_id = any(app_provinces())))
  order by d.issued_on desc, d.id desc
  limit at_most
$$;
comment on function search_document is 'Papers whose number, title (trích yếu) or issuer has the words, of those the viewer may see, the latest first.';

revoke all on function search_scheme(text, integer), search_establishment(text, integer), search_document(text, integer) from public;
grant execute on function search_scheme(text, integer), search_establishment(text, integer), search_document(text, integer) to kc_app;
