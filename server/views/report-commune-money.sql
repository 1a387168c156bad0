-- Money and schemes of a budget year by source and commune of the place of production.
-- The commune's own scope applies: row-level security of the tables holds for whoever reads.
drop view if exists report_commune_money;
create view report_commune_money with (security_invoker = true) as
select
  k.province_id,
  a.budget_year,
  a.source,
  b.commune_code,
  count(distinct b.scheme_id)                        as schemes,
  count(distinct b.establishment_id)                 as establishments,
  sum(k.committed_dong)                              as committed_dong,
  sum(k.advanced_dong)                               as advanced_dong,
  sum(k.paid_dong + k.settled_dong)                  as paid_dong,
  sum(k.settled_dong)                                as settled_dong,
  sum(k.returned_dong)                               as returned_dong
from commitment k
join allocation a on a.province_id = k.province_id and a.id = k.allocation_id
join beneficiary b on b.province_id = k.province_id and b.id = k.beneficiary_id
where k.committed_dong > 0
group by k.province_id, a.budget_year, a.source, b.commune_code;
comment on view report_commune_money is 'Kinh phí theo xã, phường: what is committed, advanced, paid and settled for beneficiaries of each commune.';
grant select on report_commune_money to kc_app;
