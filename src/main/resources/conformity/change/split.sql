-- Periodā saņemtie pieprasījumi, kam sarežģītība ir noteikta; daļa no tiem, ko novērtētājs procesā sadalīja mazākos.
-- population:
select c.number as number, c.closure_code
from change_request c
where c.received_at >= :from and c.received_at < :to and c.complexity is not null
-- part:
q.closure_code = 'SPLIT'
