-- Periodā sāktās lietas. Procesa mainīgajos drīkst būt tikai numuri, kodi, datumi un lietotāju id. Aizdomīgi ir: mainīgais,
-- kura nosaukums beidzas ar Text (brīvs teksts), dokuments vai saraksts, garš teksts, e-pasta adrese, teksts no vairākiem
-- vārdiem un personas kods. Termiņa pamatojumu (dueRule) sistēma veido pati.
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
        or translate(v.TEXT_, '0123456789', '0000000000') like '%000000-00000%'))))
