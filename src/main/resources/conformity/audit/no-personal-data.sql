-- Periodā sāktās lietas. Procesa mainīgajos drīkst būt tikai numuri, kodi, datumi un lietotāju id. Aizdomīgi ir: mainīgais,
-- kura nosaukums beidzas ar Text (brīvs teksts), dokuments vai saraksts, garš teksts, e-pasta adrese, teksts no vairākiem
-- vārdiem, divi vārdi ar lielo sākumburtu (vārds un uzvārds), tālruņa numurs (astoņi cipari, kas sākas ar 2 vai 6, arī pa
-- grupām un ar +371) un personas kods (arī jaunais, 32…) ar defisi vai bez tās; tālruņus, adreses un kodus pazīst tie paši
-- paraugi, pēc kuriem tekstā tos aizklāj auditoriem. Termiņa pamatojumu (dueRule) sistēma veido pati; objektu identifikatori (UUID)
-- nav numuri.
-- population:
select coalesce(p.BUSINESS_KEY_, p.PROC_INST_ID_) as number, p.PROC_INST_ID_ as instance
from ACT_HI_PROCINST p
where p.START_TIME_ >= :from and p.START_TIME_ < :to
-- broken:
q.instance in (
  select v.PROC_INST_ID_
  from ACT_HI_VARINST v
  where v.NAME_ <> 'dueRule'
    and (
      v.NAME_ like '%Text' or v.VAR_TYPE_ in ('json', 'object', 'file', 'xml', 'bytes')
      or (v.VAR_TYPE_ = 'string' and (
        length(v.TEXT_) > 100 or v.TEXT_ like '%@%' or v.TEXT_ like '% % %'
        or regexp_like(v.TEXT_, '(^|[^A-Za-zĀČĒĢĪĶĻŅŌŖŠŪŽāčēģīķļņōŗšūž])[A-ZĀČĒĢĪĶĻŅŌŖŠŪŽ][A-Za-zĀČĒĢĪĶĻŅŌŖŠŪŽāčēģīķļņōŗšūž]+ [A-ZĀČĒĢĪĶĻŅŌŖŠŪŽ][A-Za-zĀČĒĢĪĶĻŅŌŖŠŪŽāčēģīķļņōŗšūž]+')
        or regexp_like(v.TEXT_, :email)
        or (not regexp_like(v.TEXT_, '^[0-9a-f]{8}-[0-9a-f]{4}-')
          and (regexp_like(v.TEXT_, :personalCode) or regexp_like(v.TEXT_, :phone)))))))
