-- Teksts glabājas kopā ar tā pirkstu nospiedumu; datubāze maiņu atsaka. Ja trūkst pirmā teksta, kāds to izņēmis (dzēstos
-- personas datus tas neskar: tad lietā ir ieraksts par dzēšanu).
-- population:
select c.number as number from submission c where c.received_at >= :from and c.received_at < :to
-- broken:
not exists (select 1 from submission_text t where t.number = q.number and t.kind = 'ORIGINAL')
