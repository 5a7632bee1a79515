-- Cilvēka noteiktam veidam, kas atšķiras no tabulas, jābūt ar pamatojumu un ar to, kurš to noteica.
-- population:
select c.number as number, c.override_reason, c.classified_by from submission c
where c.received_at >= :from and c.received_at < :to and c.override_kind is not null
-- broken:
q.override_reason is null or trim(q.override_reason) = '' or q.classified_by is null
