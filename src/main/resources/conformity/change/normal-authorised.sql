-- Ieviešana sākas ar pirmo darbu, par kuru ziņots; lēmumam jābūt agrākam. Skata normālas izmaiņas, par kuru darbiem ziņots
-- periodā vai kuras periodā slēgtas kā ieviestas.
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
  select 1 from change_decision d
  where d.change_id = q.id and d.verdict in ('AUTHORISE', 'AUTHORISE_WITH_CONDITIONS')
    and d.decided_at <= coalesce(
      (select min(i.reported_at) from change_plan_item i where i.change_id = q.id), q.closed_at))
