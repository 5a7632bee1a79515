-- Uzraudzības, kas periodā beigtas bez uzlabojuma: pirms kopuma vadītājs lemj, saņēmējus konsultē un apmāca.
-- population:
select s.number as number from usage_supervision s
where s.closed_at >= :from and s.closed_at < :to and s.state = 'NOT_IMPROVED'
-- broken:
not exists (select 1 from usage_consultation k where k.number = q.number)
