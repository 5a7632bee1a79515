-- Lietas, kas vēl nav pabeigtas. Katrai norises daļai jāgaida uz kaut ko: uzdevumu, pulksteni vai citu sistēmas darbu,
-- ziņojumu vai citu procesu; daļa, kas gaida citu daļu, ir kārtībā, kamēr kāda no tām gaida uz kaut ko. Cilvēka solim
-- jābūt uzdevumam, lai gan pulkstenis par to vēl atgādina. Apturēta lieta (suspension = 2) nevirzās, kamēr to neatsāk.
-- population:
select coalesce(p.BUSINESS_KEY_, r.BUSINESS_KEY_, p.PROC_INST_ID_) as number, p.PROC_INST_ID_ as instance,
  p.PROC_DEF_ID_ as definition, p.SUSPENSION_STATE_ as suspension,
  (select min(e.ACT_ID_) from ACT_RU_EXECUTION e where e.PROC_INST_ID_ = p.PROC_INST_ID_
    and not exists (select 1 from ACT_RU_EXECUTION c where c.PARENT_ID_ = e.ID_)) as step,
  (select max(a.START_TIME_) from ACT_HI_ACTINST a where a.PROC_INST_ID_ = p.PROC_INST_ID_) as since
from ACT_RU_EXECUTION p
join ACT_RU_EXECUTION r on r.ID_ = p.ROOT_PROC_INST_ID_
join ACT_HI_PROCINST h on h.PROC_INST_ID_ = p.PROC_INST_ID_
where p.PARENT_ID_ is null and h.START_TIME_ < :to
-- broken:
q.suspension = 2
or q.instance in (
  select e.PROC_INST_ID_
  from ACT_RU_EXECUTION e
  where e.IS_ACTIVE_ = true and e.IS_EVENT_SCOPE_ = false
    and not exists (select 1 from ACT_RU_EXECUTION c where c.PARENT_ID_ = e.ID_)
    and not exists (select 1 from ACT_RU_EXECUTION s where s.SUPER_EXEC_ = e.ID_)
    and not exists (select 1 from ACT_RU_TASK t where t.EXECUTION_ID_ = e.ID_)
    and not exists (select 1 from ACT_RU_JOB j where j.EXECUTION_ID_ = e.ID_)
    and not exists (select 1 from ACT_RU_EVENT_SUBSCR m where m.EXECUTION_ID_ = e.ID_)
    and not exists (select 1 from ACT_RU_EXT_TASK x where x.EXECUTION_ID_ = e.ID_))
or exists (
  select 1
  from ACT_HI_ACTINST a
  where a.PROC_INST_ID_ = q.instance and a.ACT_TYPE_ = 'userTask' and a.END_TIME_ is null
    and not exists (select 1 from ACT_RU_TASK t where t.ID_ = a.TASK_ID_))
or not exists (
  select 1
  from ACT_RU_EXECUTION e
  where e.PROC_INST_ID_ = q.instance
    and not exists (select 1 from ACT_RU_EXECUTION c where c.PARENT_ID_ = e.ID_)
    and (exists (select 1 from ACT_RU_EXECUTION s where s.SUPER_EXEC_ = e.ID_)
      or exists (select 1 from ACT_RU_TASK t where t.EXECUTION_ID_ = e.ID_)
      or exists (select 1 from ACT_RU_JOB j where j.EXECUTION_ID_ = e.ID_)
      or exists (select 1 from ACT_RU_EVENT_SUBSCR m where m.EXECUTION_ID_ = e.ID_)
      or exists (select 1 from ACT_RU_EXT_TASK x where x.EXECUTION_ID_ = e.ID_)))
