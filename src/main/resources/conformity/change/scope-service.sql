-- Periodā saņemtie pieprasījumi; daļa no tiem pakalpojuma mērogā.
-- population:
select c.number as number
from change_request c
where c.received_at >= :from and c.received_at < :to
-- part:
select c.number as number
from change_request c
where c.received_at >= :from and c.received_at < :to and c.scope = 'SERVICE'
