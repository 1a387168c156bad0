-- How many schemes of a year stand at each status, with what they ask for and what was approved.
drop view if exists report_scheme_status;
create view report_scheme_status with (security_invoker = true) as
select
  s.province_id,
  s.plan_year,
  s.source,
  s.status,
  count(*)                                           as schemes,
  sum(s.requested_dong)                              as requested_dong,
  sum((select coalesce(sum(b.approved_dong), 0) from beneficiary b
       where b.province_id = s.province_id and b.scheme_id = s.id)) as approved_dong
from scheme s
group by s.province_id, s.plan_year, s.source, s.status;
comment on view report_scheme_status is 'Đề án theo năm, nguồn và trạng thái.';
grant select on report_scheme_status to kc_app;
