-- Periodā saņemtie pieprasījumi; daļa no tiem pakalpojuma mērogā.
-- population:
select c.number as number, c.scope
from change_request c
where c.received_at >= :from and c.received_at < :to
-- part:
q.scope = 'SERVICE'
