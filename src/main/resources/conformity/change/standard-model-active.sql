-- Diena, kurā modeli lietoja, ir no modeļa veidnes sagatavotā plāna pirmā diena. Skaitās tā modeļa versija, pēc kuras izmaiņa
-- gāja. Modeļa atsaukšanai zināma tikai diena, tāpēc atsaukšanas diena vēl skaitās derīga.
-- population:
select c.number as number, c.id, c.standard_model, coalesce(c.standard_model_revision, 1) as revision
from change_request c
where c.change_type = 'STANDARD' and c.planned_at >= :from and c.planned_at < :to
-- broken:
not exists (
  select 1
  from change_standard_model m
  join standard_model_version v on v.code = m.code
  join (
    select i.change_id, min(i.planned_from) as used_on
    from change_plan_item i where i.revision = 1 group by i.change_id
  ) u on u.change_id = q.id
  where m.code = q.standard_model and v.revision = q.revision and v.state = 'AUTHORISED'
    and v.decided_on <= u.used_on and v.valid_from <= u.used_on and (v.valid_to is null or v.valid_to >= u.used_on)
    and (m.withdrawn_on is null or m.withdrawn_on >= u.used_on))
