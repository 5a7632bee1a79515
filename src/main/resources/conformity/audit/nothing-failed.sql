-- Lietas, kas vēl nav pabeigtas, ar atvērtajām kļūdām: incidents vai sistēmas darbs, kam vairs nav mēģinājumu.
-- population:
select coalesce(p.BUSINESS_KEY_, r.BUSINESS_KEY_, p.PROC_INST_ID_) as number, p.PROC_INST_ID_ as instance,
  p.PROC_DEF_ID_ as definition, f.kind, f.step, f.since, f.message
from ACT_RU_EXECUTION p
join ACT_RU_EXECUTION r on r.ID_ = p.ROOT_PROC_INST_ID_
join ACT_HI_PROCINST h on h.PROC_INST_ID_ = p.PROC_INST_ID_
left join (
  select i.PROC_INST_ID_ as failed, i.INCIDENT_TYPE_ as kind, i.ACTIVITY_ID_ as step, i.INCIDENT_TIMESTAMP_ as since,
    i.INCIDENT_MSG_ as message
  from ACT_RU_INCIDENT i
  where i.CAUSE_INCIDENT_ID_ = i.ID_
  union all
  select j.PROCESS_INSTANCE_ID_, 'failedJob', w.ACT_ID_, j.CREATE_TIME_, j.EXCEPTION_MSG_
  from ACT_RU_JOB j
  left join ACT_RU_JOBDEF w on w.ID_ = j.JOB_DEF_ID_
  where j.RETRIES_ = 0 and not exists (
    select 1 from ACT_RU_INCIDENT i where i.CONFIGURATION_ = j.ID_ and i.INCIDENT_TYPE_ = 'failedJob')
) f on f.failed = p.PROC_INST_ID_
where p.PARENT_ID_ is null and h.START_TIME_ < :to
-- broken:
q.kind is not null
