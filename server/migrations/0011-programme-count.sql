-- What counts in a programme's targets is the same for everybody who may see the programme: an officer of a commune and
-- a reader of the public page see the same totals. So the records behind the totals are read as the owner, for a province
-- of the viewer only; the application gives out sums of them.

create policy acceptance_counted on acceptance for select to current_user using (true);
create policy outcome_measure_counted on outcome_measure for select to current_user using (true);

create function programme_counted_beneficiary(of_province smallint, from_year integer, to_year integer)
returns table (
  scheme_id uuid, kind text, source text, status text, beneficiary_id uuid, establishment_id uuid,
  accepted_on date, support_dong bigint
)
language sql stable security definer set search_path = public, pg_temp as
$$
  select s.id, s.kind, s.source, s.status, b.id, b.establishment_id, a.accepted_on,
         coalesce(b.settled_support_dong, b.accepted_support_dong, 0)
  from scheme s
    join beneficiary b on b.province_id = s.province_id and b.scheme_id = s.id
    join lateral (
      select max(accepted_on) as accepted_on from acceptance
      where province_id = b.province_id and beneficiary_id = b.id and verdict in ('passed', 'partial')
    ) a on a.accepted_on is not null
  where s.province_id = of_province and of_province = any(app_provinces())
    and a.accepted_on >= make_date(from_year, 1, 1) and a.accepted_on < make_date(to_year + 1, 1, 1)
$$;
comment on function programme_counted_beneficiary is 'Beneficiaries accepted in these years, as they count in a programme: no name, no commune.';

create function programme_counted_outcome(of_province smallint, from_year integer, to_year integer)
returns table (
  beneficiary_id uuid, indicator text, baseline numeric, expected numeric, measured numeric, measured_on date,
  evidence_grade text
)
language sql stable security definer set search_path = public, pg_temp as
$$
  select o.beneficiary_id, o.indicator, coalesce(o.baseline, promised.baseline), coalesce(o.expected, promised.expected),
         o.measured, o.measured_on, o.evidence_grade
  from outcome_measure o
    join programme_counted_beneficiary(of_province, from_year, to_year) c on c.beneficiary_id = o.beneficiary_id
    left join outcome_measure promised on promised.province_id = o.province_id
      and promised.beneficiary_id = o.beneficiary_id and promised.indicator = o.indicator and promised.months_after = 0
  where o.province_id = of_province and of_province = any(app_provinces())
    and o.measured is not null and o.measured_on is not null
$$;
comment on function programme_counted_outcome is 'Results measured after support in the beneficiaries that count.';

revoke all on function programme_counted_beneficiary(smallint, integer, integer),
  programme_counted_outcome(smallint, integer, integer) from public;
grant execute on function programme_counted_beneficiary(smallint, integer, integer),
  programme_counted_outcome(smallint, integer, integer) to kc_app;
