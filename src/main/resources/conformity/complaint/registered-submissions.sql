-- Reģistrs pret procesu abos virzienos: cik pieņemts, tik reģistrēts, un katrs pieteikums iet caur procesu.
-- population:
select c.number as number, c.process_instance as instance
from submission c
where c.received_at >= :from and c.received_at < :to
union
select coalesce(p.BUSINESS_KEY_, p.PROC_INST_ID_), p.PROC_INST_ID_
from ACT_HI_PROCINST p
where p.PROC_DEF_KEY_ = 'complaint-handling' and p.START_TIME_ >= :from and p.START_TIME_ < :to
-- broken:
not exists (
  select 1 from submission c
  join ACT_HI_PROCINST p on p.BUSINESS_KEY_ = c.number
  where c.number = q.number and p.PROC_INST_ID_ = q.instance)
