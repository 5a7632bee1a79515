-- Sniegtam atbalstam, kas paredzēts ārējiem sniedzējiem, vismaz vienam no tiem jābūt informētam (PU2-12/U1).
-- population:
select c.number as number from support_need c
where c.state = 'PROVIDED' and c.audience <> 'INTERNAL' and c.closed_at >= :from and c.closed_at < :to
-- broken:
not exists (select 1 from support_need_informed i where i.number = q.number and i.outside)
