-- Pakalpojumi un resursi, kuru lietošanas nosacījumi reģistrā ir vismaz 400 dienas: šajā laikā to ievērošanu uzrauga vismaz reizi.
-- population:
select c.item_code as number, c.item_code from usage_condition c
join catalogue_item i on i.code = c.item_code
where c.entered_at + interval '400' day < :to and i.stage <> 'RETIREMENT'
-- broken:
not exists (select 1 from usage_supervision s where s.item_code = q.item_code and s.started_at < :to
              and s.started_at + interval '400' day >= :to)
