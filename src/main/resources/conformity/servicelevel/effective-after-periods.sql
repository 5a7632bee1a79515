-- Periodā slēgtās darbības ar iznākumu „Efektīva”. Pirms slēgšanas jābūt tik izpildītiem nākamajiem periodiem, cik nosaka tabula.
-- population:
select c.number as number, c.term_code, c.verify_from, coalesce(c.verify_periods, 1) as needed, c.closed_at
from corrective_action c
where c.closed_at >= :from and c.closed_at < :to and c.outcome = 'EFFECTIVE'
-- broken:
q.needed > 0 and (q.verify_from is null or q.needed > (
  select count(distinct r.cycle_from) from level_result r
  where r.term_code = q.term_code and r.cycle_from >= q.verify_from and r.ends_at <= q.closed_at
    and r.state in ('MET', 'AT_RISK')))
