-- Saņemšanas brīdī vienā darījumā ieraksta trīs reizes: reģistrā, sākotnējā teksta norakstā un notikumu gaitas pirmajā
-- ierakstā. Programma nevienu no tiem vēlāk nemaina. Ja tie atšķiras, kāds tekstu ir mainījis, apejot programmu.
-- population:
select c.number as number
from change_request c
where c.received_at >= :from and c.received_at < :to
-- broken:
select c.number as number
from change_request c
where c.received_at >= :from and c.received_at < :to
  and (
    not exists (
      select 1 from change_original o
      where o.change_id = c.id and o.title = c.title and o.description = c.description and o.kind = c.kind
        and o.target_type = c.target_type and o.requester = c.requester and o.received_at = c.received_at)
    or not exists (
      select 1 from case_timeline t
      where t.id = (select min(f.id) from case_timeline f where f.case_number = c.number)
        and position('"text":["' || replace(replace(replace(replace(replace(
          c.description, '\', '\\'), '"', '\"'), chr(10), '\n'), chr(13), '\r'), chr(9), '\t') || '"]' in t.arguments) > 0))
