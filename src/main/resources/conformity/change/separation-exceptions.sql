-- Periodā pieņemtie lēmumi; daļa no tiem, ko izņēmuma kārtā pieņēma pieteicējs, novērtētājs vai otrreiz tas pats lēmējs.
-- population:
select c.number as number, d.separation_note
from change_decision d
join change_request c on c.id = d.change_id
where d.decided_at >= :from and d.decided_at < :to
-- part:
trim(q.separation_note) <> ''
