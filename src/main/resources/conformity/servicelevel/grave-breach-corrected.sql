-- Periodi, kas beidzās pārskata laikā un nav izpildīti, ja neizpilde ir būtiska vai kritiska. Katram vajag neatbilstību ar
-- korektīvo darbību; kamēr cilvēks neatbilstību vēl analizē, noteikums nav pārkāpts. Ja neatbilstība nav reģistrēta, parāda
-- nosacījumu un perioda pirmo dienu. Senus periodus, ko ieved vēlāk, reģistrē tikai rezultātos.
-- population:
select coalesce(
    (select max(b.number) from level_breach b where b.term_code = r.term_code and b.period_from = r.period_from),
    r.term_code || ' ' || cast(r.period_from as varchar)) as number,
  r.term_code, r.period_from
from level_result r
where r.state = 'BREACHED' and r.severity in ('MAJOR', 'CRITICAL') and r.ends_at > :from and r.ends_at <= :to
  and r.evaluated_at < r.ends_at + interval '45' day
-- broken:
not exists (
  select 1 from level_breach b join corrective_action c on c.breach_number = b.number
  where b.term_code = q.term_code and b.period_from = q.period_from)
and not exists (
  select 1 from level_breach b join ACT_RU_EXECUTION p on p.BUSINESS_KEY_ = b.number
  where b.term_code = q.term_code and b.period_from = q.period_from)
