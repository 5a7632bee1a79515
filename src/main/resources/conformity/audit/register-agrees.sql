-- Lietas, kas reģistrā nav slēgtas vai kuru process vēl darbojas. Atvērtai lietai ir tieši viens process, slēgtai – neviena;
-- process, kas pēc slēgšanas vēl pabeidz sistēmas darbus (settling), ir kārtībā.
-- population:
select c.number as number, c.instance as instance, c.closed as closed,
  (select count(*) from ACT_RU_EXECUTION p
   where p.BUSINESS_KEY_ = c.number and p.PARENT_ID_ is null and p.SUPER_EXEC_ is null) as running,
  (select count(*) from ACT_RU_JOB j join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
   where p.BUSINESS_KEY_ = c.number and j.TYPE_ = 'message' and j.RETRIES_ > 0) as settling
from (
{registers}
) c
where not c.closed or c.number in (
  select p.BUSINESS_KEY_ from ACT_RU_EXECUTION p where p.PARENT_ID_ is null and p.BUSINESS_KEY_ is not null)
-- broken:
q.running > 1 or (not q.closed and q.running = 0) or (q.closed and q.running > 0 and q.settling = 0)
