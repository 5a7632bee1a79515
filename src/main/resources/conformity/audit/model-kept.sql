-- Lietas, kas periodā kaut brīdi bija atvērtas. Procesa versijai, pēc kuras lieta gāja, un lietā lietotajām lēmumu tabulām
-- joprojām jābūt izvietotām kopā ar modeļa failu.
-- population:
select coalesce(p.BUSINESS_KEY_, p.PROC_INST_ID_) as number, p.PROC_DEF_ID_ as definition, p.PROC_INST_ID_ as instance
from ACT_HI_PROCINST p
where p.START_TIME_ < :to and (p.END_TIME_ is null or p.END_TIME_ >= :from)
-- broken:
q.definition not in (
  select d.ID_ from ACT_RE_PROCDEF d
  join ACT_GE_BYTEARRAY f on f.DEPLOYMENT_ID_ = d.DEPLOYMENT_ID_ and f.NAME_ = d.RESOURCE_NAME_)
or q.instance in (
  select e.PROC_INST_ID_ from ACT_HI_DECINST e
  where e.PROC_INST_ID_ is not null and e.DEC_DEF_ID_ not in (
    select d.ID_ from ACT_RE_DECISION_DEF d
    join ACT_GE_BYTEARRAY f on f.DEPLOYMENT_ID_ = d.DEPLOYMENT_ID_ and f.NAME_ = d.RESOURCE_NAME_))
