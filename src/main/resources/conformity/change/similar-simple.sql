-- Periodā saņemtie vienkāršu izmaiņu pieprasījumi; daļa no tiem, kuriem 30 dienu laikā pirms vai pēc ir vēl viens tā paša
-- pieteicēja vienkāršas izmaiņas pieprasījums par to pašu pakalpojumu vai resursu. Neskaita daļas, kurās novērtētājs
-- izmaiņu sadalīja procesā.
-- population:
select c.number as number
from change_request c
where c.received_at >= :from and c.received_at < :to and c.complexity = 'SIMPLE'
  and (c.origin_process is null or c.origin_process <> 'change-management')
-- part:
select c.number as number
from change_request c
where c.received_at >= :from and c.received_at < :to and c.complexity = 'SIMPLE'
  and (c.origin_process is null or c.origin_process <> 'change-management')
  and exists (
    select 1
    from change_target t
    join change_target s on s.item_code = t.item_code
    join change_request o on o.id = s.change_id
    where t.change_id = c.id and o.id <> c.id and o.requester = c.requester and o.complexity = 'SIMPLE'
      and (o.origin_process is null or o.origin_process <> 'change-management')
      and o.received_at >= c.received_at - interval '30' day and o.received_at <= c.received_at + interval '30' day)
