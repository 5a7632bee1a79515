-- Pārlabots ir tad, ja reģistrā veids vai sarežģītība nav tā, ko lēmumu tabula šai lietai pēdējo reizi noteica, vai ja
-- reģistrā ir ierakstīts labotājs vai iemesls. Periodu nosaka lēmumu tabulas izvērtējums.
-- population:
select c.number as number
from change_request c
where exists (
    select 1 from ACT_HI_DECINST e
    where e.PROC_INST_ID_ = c.process_instance and e.DEC_DEF_KEY_ = 'change-complexity'
      and e.EVAL_TIME_ >= :from and e.EVAL_TIME_ < :to)
  and (
    c.overridden_by is not null or c.override_reason is not null
    or not exists (
      select 1 from ACT_HI_DECINST e join ACT_HI_DEC_OUT r on r.DEC_INST_ID_ = e.ID_
      where e.PROC_INST_ID_ = c.process_instance and e.DEC_DEF_KEY_ = 'change-type'
        and r.VAR_NAME_ = 'changeType' and r.TEXT_ = c.change_type
        and e.EVAL_TIME_ = (
          select max(l.EVAL_TIME_) from ACT_HI_DECINST l
          where l.PROC_INST_ID_ = c.process_instance and l.DEC_DEF_KEY_ = 'change-type'))
    or not exists (
      select 1 from ACT_HI_DECINST e join ACT_HI_DEC_OUT r on r.DEC_INST_ID_ = e.ID_
      where e.PROC_INST_ID_ = c.process_instance and e.DEC_DEF_KEY_ = 'change-complexity'
        and r.VAR_NAME_ = 'complexity' and r.TEXT_ = c.complexity
        and e.EVAL_TIME_ = (
          select max(l.EVAL_TIME_) from ACT_HI_DECINST l
          where l.PROC_INST_ID_ = c.process_instance and l.DEC_DEF_KEY_ = 'change-complexity')))
-- broken:
select c.number as number
from change_request c
where exists (
    select 1 from ACT_HI_DECINST e
    where e.PROC_INST_ID_ = c.process_instance and e.DEC_DEF_KEY_ = 'change-complexity'
      and e.EVAL_TIME_ >= :from and e.EVAL_TIME_ < :to)
  and (c.overridden_by is null or trim(c.overridden_by) = '' or c.override_reason is null or trim(c.override_reason) = '')
  and (
    c.overridden_by is not null or c.override_reason is not null
    or not exists (
      select 1 from ACT_HI_DECINST e join ACT_HI_DEC_OUT r on r.DEC_INST_ID_ = e.ID_
      where e.PROC_INST_ID_ = c.process_instance and e.DEC_DEF_KEY_ = 'change-type'
        and r.VAR_NAME_ = 'changeType' and r.TEXT_ = c.change_type
        and e.EVAL_TIME_ = (
          select max(l.EVAL_TIME_) from ACT_HI_DECINST l
          where l.PROC_INST_ID_ = c.process_instance and l.DEC_DEF_KEY_ = 'change-type'))
    or not exists (
      select 1 from ACT_HI_DECINST e join ACT_HI_DEC_OUT r on r.DEC_INST_ID_ = e.ID_
      where e.PROC_INST_ID_ = c.process_instance and e.DEC_DEF_KEY_ = 'change-complexity'
        and r.VAR_NAME_ = 'complexity' and r.TEXT_ = c.complexity
        and e.EVAL_TIME_ = (
          select max(l.EVAL_TIME_) from ACT_HI_DECINST l
          where l.PROC_INST_ID_ = c.process_instance and l.DEC_DEF_KEY_ = 'change-complexity')))
