-- Periodā slēgtas izmaiņas, kas ir ieviestas. Pārskats ir, un neviens pārskats nav vēlāks par slēgšanu.
-- population:
select c.number as number
from change_request c
where c.closed_at >= :from and c.closed_at < :to
  and c.closure_code in ('SUCCESSFUL', 'SUCCESSFUL_WITH_DEVIATIONS', 'ROLLED_BACK', 'FAILED')
-- broken:
select c.number as number
from change_request c
where c.closed_at >= :from and c.closed_at < :to
  and c.closure_code in ('SUCCESSFUL', 'SUCCESSFUL_WITH_DEVIATIONS', 'ROLLED_BACK', 'FAILED')
  and (
    not exists (select 1 from change_review r where r.change_id = c.id)
    or exists (select 1 from change_review r where r.change_id = c.id and r.reviewed_at > c.closed_at))
