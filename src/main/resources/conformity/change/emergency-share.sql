-- Periodā saņemtie pieprasījumi, kam veids ir noteikts; daļa no tiem – ārkārtas izmaiņas.
-- population:
select c.number as number, c.change_type
from change_request c
where c.received_at >= :from and c.received_at < :to and c.change_type is not null
-- part:
q.change_type = 'EMERGENCY'
