-- Lietas, kurās periodā izveidots uzdevums ar termiņu. Katram tādam uzdevumam vēsturē ir termiņa aprēķina pamatojums un
-- darba dienu kalendāra versija.
-- population:
select coalesce(p.BUSINESS_KEY_, p.PROC_INST_ID_) as number, t.PROC_INST_ID_ as instance, t.ID_ as task
from ACT_HI_TASKINST t
join ACT_HI_PROCINST p on p.PROC_INST_ID_ = t.PROC_INST_ID_
where t.START_TIME_ >= :from and t.START_TIME_ < :to and t.DUE_DATE_ is not null
-- broken:
not exists (
  select 1 from ACT_HI_VARINST r
  where r.PROC_INST_ID_ = q.instance and r.NAME_ = 'dueRule' and r.TASK_ID_ = q.task and r.TEXT_ <> '')
or not exists (
  select 1 from ACT_HI_VARINST v
  where v.PROC_INST_ID_ = q.instance and v.NAME_ = 'dueCalendarVersion' and v.TASK_ID_ = q.task)
