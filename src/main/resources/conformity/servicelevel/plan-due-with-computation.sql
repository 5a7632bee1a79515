-- Katram plāna termiņam jābūt ar noteikumu un kalendāra versiju, pēc kuras tas aprēķināts.
-- population:
select c.number as number, c.plan_due_at, c.plan_due_rule, c.plan_due_calendar from corrective_action c
where c.opened_at >= :from and c.opened_at < :to
-- broken:
q.plan_due_at is null or q.plan_due_rule is null or q.plan_due_calendar is null
