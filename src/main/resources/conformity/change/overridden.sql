-- Periodā saņemtie pieprasījumi, kam veids ir noteikts; daļa no tiem, kur cilvēks lēmumu tabulas rezultātu mainīja.
-- population:
select c.number as number, c.overridden_by
from change_request c
where c.received_at >= :from and c.received_at < :to and c.change_type is not null
-- part:
q.overridden_by is not null
