-- Pabeigtās lietas, kuru vēsturi drīz dzēsīs (:goesBefore – diena, līdz kurai failam jābūt izveidotam), un slēgtās reģistra
-- lietas, kuru vēstures vairs nav; neatkarīgi no perioda. Katrai jābūt parakstītam pierādījumu failam (case_archive).
-- population:
select coalesce(p.BUSINESS_KEY_, p.PROC_INST_ID_) as number, p.PROC_INST_ID_ as instance
from ACT_HI_PROCINST p
where p.END_TIME_ is not null and p.REMOVAL_TIME_ < :goesBefore
union all
select c.number as number, c.instance as instance
from (
{registers}
) c
where c.closed and c.instance is not null
  and not exists (select 1 from ACT_HI_PROCINST p where p.PROC_INST_ID_ = c.instance)
-- broken:
not exists (select 1 from case_archive a where a.instance_id = q.instance)
