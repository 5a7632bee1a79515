-- Periodā slēgtās darbības, izņemot tās, kas atceltas kļūdaina mērījuma dēļ; daļa no tām – efektīvas jau pirmajā reizē.
-- population:
select c.number as number, c.outcome, c.round from corrective_action c
where c.closed_at >= :from and c.closed_at < :to and c.outcome <> 'CANCELLED_FALSE_MEASUREMENT'
-- part:
q.outcome = 'EFFECTIVE' and q.round = 1
