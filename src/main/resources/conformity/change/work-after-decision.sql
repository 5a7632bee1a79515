-- Darbi, par kuriem ziņots periodā, norādot, kad tie veikti. Darbs nevar sākties pirms dienas, kad izmaiņa pieteikta (ārkārtas
-- izmaiņai – pieteikta vai mutiski autorizēta), un normālai izmaiņai – pirms dienas, kad tā pirmoreiz autorizēta; ja tā
-- noticis, darba piezīmē jābūt paskaidrojumam.
-- population:
select c.number as number, i.actual_from as actual_from, i.actual_to as actual_to, i.note as note,
  coalesce(
    case when c.change_type = 'NORMAL' then (
      select min(d.decided_at) from change_decision d
      where d.change_id = c.id and d.verdict in ('AUTHORISE', 'AUTHORISE_WITH_CONDITIONS')) end,
    case when c.verbally_authorised_at < c.received_at then c.verbally_authorised_at else c.received_at end) as allowed_from
from change_plan_item i
join change_request c on c.id = i.change_id
where i.reported_at >= :from and i.reported_at < :to and (i.actual_from is not null or i.actual_to is not null)
-- broken:
(q.note is null or trim(q.note) = '')
and coalesce(q.actual_from, q.actual_to) < cast(q.allowed_from at time zone 'Europe/Riga' as date)
