-- Katram termiņam jābūt ar noteikumu un kalendāra versiju, pēc kuras tas aprēķināts.
-- population:
select c.number as number, c.due_rule, c.due_calendar, c.rules_version from submission c
where c.received_at >= :from and c.received_at < :to
-- broken:
q.due_rule is null or q.due_calendar is null or q.rules_version = ''
