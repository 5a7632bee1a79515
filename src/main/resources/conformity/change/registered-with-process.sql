-- Reģistrs pret procesu abos virzienos. Periodu nosaka pieprasījuma saņemšana vai procesa gadījuma sākums.
-- population:
select c.number as number, c.process_instance as instance
from change_request c
where c.received_at >= :from and c.received_at < :to
union
select coalesce(p.BUSINESS_KEY_, p.PROC_INST_ID_), p.PROC_INST_ID_
from ACT_HI_PROCINST p
where p.PROC_DEF_KEY_ = 'change-management' and p.START_TIME_ >= :from and p.START_TIME_ < :to
-- broken:
not exists (
  select 1
  from change_request c
  join ACT_HI_PROCINST p on p.PROC_INST_ID_ = c.process_instance and p.BUSINESS_KEY_ = c.number
  where c.number = q.number and c.process_instance = q.instance)
