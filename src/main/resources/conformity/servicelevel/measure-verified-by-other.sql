-- Pasākumi darbībās, kas pārskata laikā slēgtas, un pārbaudītie pasākumi tad sāktajās, kas vēl nav slēgtas; ar pamatojumu
-- atceltie neskaitās. Izpildīt un pārbaudīt jābūt diviem cilvēkiem, un slēgtā darbībā nedrīkst palikt nepārbaudīts pasākums.
-- population:
select c.number as number, m.done_by, m.verified_by, m.verified
from corrective_measure m
join corrective_action c on c.id = m.action_id
where m.taken_away_reason is null
  and ((c.closed_at >= :from and c.closed_at < :to)
    or (c.closed_at is null and m.verified and c.opened_at >= :from and c.opened_at < :to))
-- broken:
not q.verified or q.done_by is null or q.verified_by is null or q.verified_by = q.done_by
