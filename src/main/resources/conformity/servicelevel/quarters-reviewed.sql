-- Ceturkšņi, kuros bija izvērtēti rezultāti un kuri beigušies pirms vismaz 60 dienām: katru pārskata.
-- population:
select distinct cast(extract(year from r.period_from) as integer) || '-Q' || cast(extract(quarter from r.period_from) as integer) as number
from level_result r
where r.state is not null and r.ends_at >= :from and r.ends_at < :to and r.ends_at + interval '150' day < :now
-- broken:
not exists (select 1 from level_review v where v.quarter = q.number)
