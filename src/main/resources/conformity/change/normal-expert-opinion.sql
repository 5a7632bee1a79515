-- Vismaz viens eksperta vērtējums, kas sniegts pirms pirmā darba, par kuru ziņots.
-- population:
select c.number as number, c.id, c.closed_at
from change_request c
where c.change_type = 'NORMAL'
  and (
    exists (
      select 1 from change_plan_item i
      where i.change_id = c.id and i.reported_at >= :from and i.reported_at < :to)
    or (c.closed_at >= :from and c.closed_at < :to
      and c.closure_code in ('SUCCESSFUL', 'SUCCESSFUL_WITH_DEVIATIONS', 'ROLLED_BACK', 'FAILED')))
-- broken:
not exists (
  select 1 from change_expert_opinion o
  where o.change_id = q.id and not o.afterwards
    and o.given_at <= coalesce(
      (select min(i.reported_at) from change_plan_item i where i.change_id = q.id), q.closed_at))
