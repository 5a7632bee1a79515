-- Tie rezultāti, kas izvērtēti drīz pēc perioda beigām; pirmoreiz ievestie senie periodi paliek tikai rezultātu reģistrā.
-- population:
select coalesce((select min(b.number) from level_breach b
         where b.term_code = r.term_code and b.period_from = r.period_from), r.term_code) as number,
       r.term_code, r.period_from
  from level_result r
 where r.severity in ('MISSING', 'MINOR', 'MODERATE', 'MAJOR', 'CRITICAL') and r.ends_at >= :from and r.ends_at < :to
   and r.evaluated_at < r.ends_at + interval '45' day and r.ends_at + interval '14' day < :now
-- broken:
not exists (select 1 from level_breach b where b.term_code = q.term_code and b.period_from = q.period_from)
