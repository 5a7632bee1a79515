-- Lietas, kurās periodā izveidots uzdevums ar termiņu. Katram tādam uzdevumam vēsturē ir termiņa aprēķina pamatojums un
-- darba dienu kalendāra versija.
-- population:
select coalesce(p.BUSINESS_KEY_, p.PROC_INST_ID_) as number
from ACT_HI_TASKINST t
join ACT_HI_PROCINST p on p.PROC_INST_ID_ = t.PROC_INST_ID_
where t.START_TIME_ >= :from and t.START_TIME_ < :to and t.DUE_DATE_ is not null
-- broken:
select coalesce(p.BUSINESS_KEY_, p.PROC_INST_ID_) as number
from ACT_HI_TASKINST t
join ACT_HI_PROCINST p on p.PROC_INST_ID_ = t.PROC_INST_ID_
left join ACT_HI_VARINST r
  on r.PROC_INST_ID_ = t.PROC_INST_ID_ and r.NAME_ = 'dueRule' and r.TASK_ID_ = t.ID_ and r.TEXT_ <> ''
left join ACT_HI_VARINST v
  on v.PROC_INST_ID_ = t.PROC_INST_ID_ and v.NAME_ = 'dueCalendarVersion' and v.TASK_ID_ = t.ID_
where t.START_TIME_ >= :from and t.START_TIME_ < :to and t.DUE_DATE_ is not null and (r.ID_ is null or v.ID_ is null)
