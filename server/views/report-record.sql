-- One row for every record that a prefilled figure of a periodic report counts: of what, where, from which source of
-- money, on which day, how much. A figure is the sum of its rows. Row-level security of the tables holds for whoever reads.
drop view if exists report_record;
create view report_record with (security_invoker = true) as
with part as (
  select b.province_id, b.id, b.scheme_id, b.establishment_id, b.commune_code, s.code, s.name as scheme_name,
         case when s.source = 'national' then 'national' else 'local' end as money,
         e.name as establishment_name, s.registered_on
  from beneficiary b
  join scheme s on s.province_id = b.province_id and s.id = b.scheme_id
  join establishment e on e.province_id = b.province_id and e.id = b.establishment_id
), visit as (
  select v.province_id, v.id, v.beneficiary_id, v.visited_on,
         p.code || ' · ' || p.establishment_name || case v.led_by when 'department' then ' · Sở Công Thương'
           when 'centre' then ' · Trung tâm' else ' · UBND cấp xã' end as label
  from supervision_visit v
  join part p on p.province_id = v.province_id and p.id = v.beneficiary_id
)
select e.province_id, 'establishments' as counted, e.commune_code, null::text as money, e.registered_on as counted_on,
       1::bigint as amount, 'establishment' as record_kind, e.id as record_id, e.name as label
from establishment e where e.status = 'active'
union all
select e.province_id, 'workers', e.commune_code, null, e.registered_on, e.workers::bigint, 'establishment', e.id, e.name
from establishment e where e.status = 'active' and e.workers is not null
union all
select p.province_id, 'needs', p.commune_code, p.money, p.registered_on, 1, 'scheme', p.scheme_id,
       p.code || ' · ' || p.establishment_name
from part p
union all
select p.province_id, 'approved', p.commune_code, p.money, v.approved_on, 1, 'scheme', p.scheme_id,
       p.code || ' · ' || p.establishment_name
from part p
join (select province_id, scheme_id, min(happened_on) as approved_on from scheme_event
      where to_status in ('in_plan', 'approved') group by province_id, scheme_id) v
  on v.province_id = p.province_id and v.scheme_id = p.scheme_id
union all
select p.province_id, 'accepted', p.commune_code, p.money, a.accepted_on, 1, 'scheme', p.scheme_id,
       p.code || ' · ' || p.establishment_name
from part p
join (select province_id, beneficiary_id, min(accepted_on) as accepted_on from acceptance
      where verdict in ('passed', 'partial') group by province_id, beneficiary_id) a
  on a.province_id = p.province_id and a.beneficiary_id = p.id
union all
select k.province_id, 'disbursed', p.commune_code,
       case when a.source = 'national' then 'national' else 'local' end, l.entered_on, l.amount_dong, 'scheme', p.scheme_id,
       p.code || ' · ' || p.establishment_name || case when l.document_number = '' then '' else ' · ' || l.document_number end
from ledger_entry l
join commitment k on k.province_id = l.province_id and k.id = l.commitment_id
join allocation a on a.province_id = l.province_id and a.id = l.allocation_id
join part p on p.province_id = k.province_id and p.id = k.beneficiary_id
where l.kind in ('advance', 'pay')
union all
select l.province_id, 'assigned', null, case when a.source = 'national' then 'national' else 'local' end, l.entered_on,
       case when l.kind = 'adjust_down' then -l.amount_dong else l.amount_dong end, 'allocation', a.id, a.content
from ledger_entry l
join allocation a on a.province_id = l.province_id and a.id = l.allocation_id
where l.kind in ('assign', 'adjust_up', 'adjust_down')
union all
select c.province_id, 'contracts', null, case when s.source = 'national' then 'national' else 'local' end, c.signed_on, 1,
       'scheme', s.id, s.code || ' · ' || s.name
from contract c
join scheme s on s.province_id = c.province_id and s.id = c.scheme_id
where c.kind = 'with_beneficiary' and c.signed_on is not null
union all
select p.province_id, 'visits', p.commune_code, p.money, v.visited_on, 1, 'supervision', p.scheme_id, v.label
from part p
join visit v on v.province_id = p.province_id and v.beneficiary_id = p.id
union all
select p.province_id, 'findings', p.commune_code, p.money, v.visited_on, 1, 'supervision', p.scheme_id,
       v.label || ' · ' || f.content
from supervision_finding f
join visit v on v.province_id = f.province_id and v.id = f.visit_id
join part p on p.province_id = v.province_id and p.id = v.beneficiary_id
union all
select p.province_id, 'findings_closed', p.commune_code, p.money, f.closed_on, 1, 'supervision', p.scheme_id,
       v.label || ' · ' || f.content
from supervision_finding f
join visit v on v.province_id = f.province_id and v.id = f.visit_id
join part p on p.province_id = v.province_id and p.id = v.beneficiary_id
where f.closed_on is not null
union all
select b.province_id, 'jobs', b.commune_code, null, o.measured_on, (o.measured - coalesce(o.baseline, 0))::bigint, 'scheme',
       p.scheme_id, p.code || ' · ' || p.establishment_name
from outcome_measure o
join beneficiary b on b.province_id = o.province_id and b.id = o.beneficiary_id
join part p on p.province_id = b.province_id and p.id = b.id
where o.indicator = 'jobs' and o.measured is not null and o.months_after > 0 and o.evidence_grade = 'verified'
  and not exists (select 1 from outcome_measure later where later.province_id = o.province_id
    and later.beneficiary_id = o.beneficiary_id and later.indicator = o.indicator and later.months_after > o.months_after
    and later.measured is not null);
comment on view report_record is 'Bản ghi đứng sau số liệu điền sẵn của báo cáo định kỳ: a prefilled figure is the sum of these rows.';
grant select on report_record to kc_app;
