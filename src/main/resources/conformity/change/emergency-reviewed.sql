-- Periodā slēgtas ārkārtas izmaiņas, kas ir ieviestas (arī neveiksmīgi vai ar atcelšanu). Pārskatam jābūt cilvēka sagatavotam.
-- population:
select c.number as number, c.id
from change_request c
where c.change_type = 'EMERGENCY' and c.closed_at >= :from and c.closed_at < :to
  and c.closure_code in ('SUCCESSFUL', 'SUCCESSFUL_WITH_DEVIATIONS', 'ROLLED_BACK', 'FAILED')
-- broken:
not exists (select 1 from change_review r where r.change_id = q.id and r.reviewer is not null)
