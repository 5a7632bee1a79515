-- Lietas, kas periodā kaut brīdi bija atvērtas; daļa no tām, kurās periodā kāds iejaucies ar roku (atcēlis, pārbīdījis,
-- mainījis mainīgos, apturējis, palaidis sistēmas darbus, pārcēlis uz citu modeļa versiju). Iejaukšanās ar pamatojumu ir
-- tabulā intervention.
-- population:
select coalesce(p.BUSINESS_KEY_, p.PROC_INST_ID_) as number, p.PROC_INST_ID_ as instance,
  (select count(*) from intervention v
    where v.instance = p.PROC_INST_ID_ and v.at >= :from and v.at < :to) as interventions
from ACT_HI_PROCINST p
where p.START_TIME_ < :to and (p.END_TIME_ is null or p.END_TIME_ >= :from)
-- part:
q.interventions > 0
