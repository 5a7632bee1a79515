-- Saņemšanas brīdī vienā darījumā ieraksta trīs reizes: reģistrā, sākotnējā teksta norakstā un notikumu gaitas pirmajā
-- ierakstā. Programma nevienu no tiem vēlāk nemaina. Ja tie atšķiras, kāds tekstu ir mainījis, apejot programmu.
-- population:
select c.*
from change_request c
where c.received_at >= :from and c.received_at < :to
-- broken:
not exists (
  select 1 from change_original o
  where o.change_id = q.id and o.title = q.title and o.description = q.description and o.kind = q.kind
    and o.target_type = q.target_type and o.requester = q.requester and o.received_at = q.received_at)
or not exists (
  select 1 from case_timeline t
  where t.id = (select min(f.id) from case_timeline f where f.case_number = q.number)
    and position('"text":["' || replace(replace(replace(replace(replace(
      q.description, '\', '\\'), '"', '\"'), chr(10), '\n'), chr(13), '\r'), chr(9), '\t') || '"]' in t.arguments) > 0)
