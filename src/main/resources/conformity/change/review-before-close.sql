-- Periodā slēgtas izmaiņas, kas ir ieviestas. Pārskats ir, un neviens pārskats nav vēlāks par slēgšanu.
-- population:
select c.number as number, c.id, c.closed_at
from change_request c
where c.closed_at >= :from and c.closed_at < :to
  and c.closure_code in ('SUCCESSFUL', 'SUCCESSFUL_WITH_DEVIATIONS', 'ROLLED_BACK', 'FAILED')
-- broken:
not exists (select 1 from change_review r where r.change_id = q.id)
or exists (select 1 from change_review r where r.change_id = q.id and r.reviewed_at > q.closed_at)
