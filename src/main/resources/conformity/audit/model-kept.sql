-- Lietas, kas periodā kaut brīdi bija atvērtas, un reģistru lietas, kuru procesa vēstures vairs nav. Procesa versijai, pēc
-- kuras lieta gāja, un lietā lietotajām lēmumu tabulām joprojām jābūt izvietotām kopā ar modeļa failu, un nevienam kopā ar
-- tām izvietotam failam (modelim, tabulai, veidlapai) nedrīkst būt mainīts saturs: :changed ir to izvietojumu
-- identifikatori, kuru failu kontrolsummas vairs nesakrīt ar tām, kas ierakstītas pēc izvietošanas. Vēsture drīkst pazust
-- tikai tad, kad beidzies laiks, cik ilgi glabā lietas ierakstus darbību žurnālā.
-- population:
select coalesce(p.BUSINESS_KEY_, p.PROC_INST_ID_) as number, p.PROC_DEF_ID_ as definition, p.PROC_INST_ID_ as instance
from ACT_HI_PROCINST p
where p.START_TIME_ < :to and (p.END_TIME_ is null or p.END_TIME_ >= :from)
union all
select c.number, cast(null as varchar(64)), c.instance
from (
{registers}
) c
where c.instance is not null
  and not exists (select 1 from ACT_HI_PROCINST p where p.PROC_INST_ID_ = c.instance)
  and exists (
    select 1 from trail_chain l
    where l.number = c.number and l.source = 'OPERATION' and l.kept_until > :now)
-- broken:
q.definition is null
or q.definition not in (
  select d.ID_ from ACT_RE_PROCDEF d
  join ACT_GE_BYTEARRAY f on f.DEPLOYMENT_ID_ = d.DEPLOYMENT_ID_ and f.NAME_ = d.RESOURCE_NAME_)
or q.definition in (select d.ID_ from ACT_RE_PROCDEF d where d.DEPLOYMENT_ID_ in (:changed))
or q.instance in (
  select e.PROC_INST_ID_ from ACT_HI_DECINST e
  where e.PROC_INST_ID_ is not null and e.DEC_DEF_ID_ not in (
    select d.ID_ from ACT_RE_DECISION_DEF d
    join ACT_GE_BYTEARRAY f on f.DEPLOYMENT_ID_ = d.DEPLOYMENT_ID_ and f.NAME_ = d.RESOURCE_NAME_
    where d.DEPLOYMENT_ID_ not in (:changed)))
