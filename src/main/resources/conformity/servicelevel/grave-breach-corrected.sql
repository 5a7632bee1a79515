-- Periodi, kas beidzās pārskata laikā un nav izpildīti, ja neizpilde ir būtiska vai kritiska. Katram vajag neatbilstību ar
-- korektīvo darbību; kamēr cilvēks neatbilstību vēl analizē, noteikums nav pārkāpts. Ja neatbilstība nav reģistrēta, parāda
-- nosacījumu un perioda pirmo dienu.
-- population:
select coalesce(b.number, r.term_code || ' ' || cast(r.period_from as varchar)) as number, b.number as breach
from level_result r
left join level_breach b on b.term_id = r.term_id and b.period_from = r.period_from
where r.state = 'BREACHED' and r.severity in ('MAJOR', 'CRITICAL') and r.ends_at > :from and r.ends_at <= :to
-- broken:
not exists (select 1 from corrective_action c where c.breach_number = q.breach)
and not exists (select 1 from ACT_RU_EXECUTION p where p.BUSINESS_KEY_ = q.breach)
