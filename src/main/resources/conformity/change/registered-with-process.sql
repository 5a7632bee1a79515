-- Reģistrs pret procesu abos virzienos. Periodu nosaka pieprasījuma saņemšana vai procesa gadījuma sākums.
-- population:
select c.number as number
from change_request c
where c.received_at >= :from and c.received_at < :to
union
select coalesce(p.BUSINESS_KEY_, p.PROC_INST_ID_)
from ACT_HI_PROCINST p
where p.PROC_DEF_KEY_ = 'change-management' and p.START_TIME_ >= :from and p.START_TIME_ < :to
-- broken:
select c.number as number
from change_request c
where c.received_at >= :from and c.received_at < :to
  and not exists (
    select 1 from ACT_HI_PROCINST p
    where p.PROC_INST_ID_ = c.process_instance and p.BUSINESS_KEY_ = c.number)
union
select coalesce(p.BUSINESS_KEY_, p.PROC_INST_ID_)
from ACT_HI_PROCINST p
where p.PROC_DEF_KEY_ = 'change-management' and p.START_TIME_ >= :from and p.START_TIME_ < :to
  and not exists (
    select 1 from change_request c
    where c.number = p.BUSINESS_KEY_ and c.process_instance = p.PROC_INST_ID_)
