-- Lietas, kurās periodā kāds iejaucies ar roku: mainīti mainīgie, apturēta, atsākta, pārbīdīta vai izdzēsta norise, atsākti,
-- palaisti vai dzēsti sistēmas darbi; administrators izpildījis uzdevumu, kas nav uzticēts viņam. Iejaukšanās ir
-- paskaidrota, ja pie tās ir pamatojums (ANNOTATION_, to prasa ikreiz) vai darbību žurnālā tai ir piezīme.
-- population:
select coalesce(p.BUSINESS_KEY_, o.PROC_INST_ID_) as number, o.PROC_INST_ID_ as instance,
  o.ID_ as entry, o.TIMESTAMP_ as at, o.USER_ID_ as person, o.OPERATION_TYPE_ as operation, o.ENTITY_TYPE_ as entity,
  case when o.PROPERTY_ = 'retries' then o.NEW_VALUE_ end as retries, t.NAME_ as task,
  o.ANNOTATION_ as why
from ACT_HI_OP_LOG o
left join ACT_HI_PROCINST p on p.PROC_INST_ID_ = o.PROC_INST_ID_
left join ACT_HI_TASKINST t on t.ID_ = o.TASK_ID_
where o.TIMESTAMP_ >= :from and o.TIMESTAMP_ < :to and o.PROC_INST_ID_ is not null
  and (
    o.OPERATION_TYPE_ in ('SetVariable', 'SetVariables', 'ModifyVariable', 'RemoveVariable', 'ModifyProcessInstance')
    or (o.ENTITY_TYPE_ = 'ProcessInstance' and o.OPERATION_TYPE_ in ('Delete', 'Suspend', 'Activate'))
    or o.ENTITY_TYPE_ = 'Job'
    or (o.OPERATION_TYPE_ = 'Complete' and o.ENTITY_TYPE_ = 'Task'
      and (t.ASSIGNEE_ is null or t.ASSIGNEE_ <> o.USER_ID_)
      and o.USER_ID_ in (select m.USER_ID_ from ACT_ID_MEMBERSHIP m where m.GROUP_ID_ = 'camunda-admin')))
-- broken:
q.why is null and not exists (select 1 from audit_annotation n where n.entry_id = q.entry)
