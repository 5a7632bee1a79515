-- population:
select c.* from fault c where c.state = 'CLOSED' and c.reported_at >= :from and c.reported_at < :to
-- broken:
q.repair is null
