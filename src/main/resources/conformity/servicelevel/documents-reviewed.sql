-- Periodā pabeigtās gada pārskatīšanas: apstiprina vai atjauno gan vispārējos principus, gan vienošanās formas.
-- population:
select r.number as number from level_review r where r.closed_at >= :from and r.closed_at < :to and r.yearly
-- broken:
(select count(distinct a.step) from level_review_answer a
  where a.review = q.number and a.question = 'DOCUMENT' and a.step in ('PRINCIPLES', 'FORMS')) < 2
