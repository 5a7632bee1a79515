-- Periodā pabeigtās pārskatīšanas: rezultātus analizē abi kopuma vadītāji.
-- population:
select r.number as number from level_review r where r.closed_at >= :from and r.closed_at < :to
-- broken:
(select count(distinct a.side) from level_review_answer a where a.review = q.number and a.step = 'ANALYSE') < 2
