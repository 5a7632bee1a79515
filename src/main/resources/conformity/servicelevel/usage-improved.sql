-- Periodā beigtās uzraudzības, kurās bija pārkāpumi; daļa no tām – pēc konsultācijām ievērošana uzlabojās.
-- population:
select s.number as number, s.state from usage_supervision s
where s.closed_at >= :from and s.closed_at < :to and exists (select 1 from usage_violation v where v.number = s.number)
-- part:
q.state <> 'NOT_IMPROVED'
