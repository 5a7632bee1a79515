-- Diena, kurā modeli lietoja, ir no modeļa veidnes sagatavotā plāna pirmā diena. Modeļa atsaukšanai zināma tikai diena,
-- tāpēc atsaukšanas diena vēl skaitās derīga.
-- population:
select c.number as number, c.id, c.standard_model
from change_request c
where c.change_type = 'STANDARD' and c.planned_at >= :from and c.planned_at < :to
-- broken:
not exists (
  select 1
  from change_standard_model m
  join (
    select i.change_id, min(i.planned_from) as used_on
    from change_plan_item i where i.revision = 1 group by i.change_id
  ) u on u.change_id = q.id
  where m.code = q.standard_model and m.authorised_on <= u.used_on and m.valid_from <= u.used_on
    and (m.valid_to is null or m.valid_to >= u.used_on)
    and (m.withdrawn_on is null or m.withdrawn_on >= u.used_on))
