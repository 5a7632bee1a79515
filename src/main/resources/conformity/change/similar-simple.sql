-- Periodā saņemtie vienkāršu izmaiņu pieprasījumi; daļa no tiem, kuriem 30 dienu laikā pirms vai pēc ir vēl viens tā paša
-- pieteicēja vienkāršas izmaiņas pieprasījums par to pašu pakalpojumu vai resursu. Neskaita daļas, kurās novērtētājs
-- izmaiņu sadalīja procesā.
-- population:
select c.number as number
from change_request c
where c.received_at >= :from and c.received_at < :to and c.complexity = 'SIMPLE'
  and (c.origin_process is null or c.origin_process <> 'change-management')
-- part:
q.number in (
  select n.number
  from (
    select c.number, c.received_at,
      lag(c.received_at) over (partition by t.item_code, c.requester order by c.received_at) as previous_at,
      lead(c.received_at) over (partition by t.item_code, c.requester order by c.received_at) as next_at
    from change_request c
    join change_target t on t.change_id = c.id
    where c.complexity = 'SIMPLE' and (c.origin_process is null or c.origin_process <> 'change-management')
  ) n
  where n.previous_at >= n.received_at - interval '30' day or n.next_at <= n.received_at + interval '30' day)
