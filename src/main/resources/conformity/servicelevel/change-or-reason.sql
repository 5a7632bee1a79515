-- Ja pēc tabulas paredzēta izmaiņa, plānā jābūt vajadzīgajai izmaiņai vai pamatojumam, kāpēc tās nav.
-- population:
select c.number as number, c.change_what, c.no_change_reason from corrective_action c
where c.opened_at >= :from and c.opened_at < :to and c.planned_by is not null and c.change_wish in ('EXPECTED', 'EMERGENCY')
-- broken:
q.change_what is null and (q.no_change_reason is null or trim(q.no_change_reason) = '')
