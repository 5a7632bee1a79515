-- Vajadzībai, kuras atbildes termiņš pienācis periodā, jābūt atbildētai.
-- population:
select c.number as number, c.state, c.answer_due_at from support_need c
where c.answer_due_at >= :from and c.answer_due_at < :to and c.answer_due_at < :now
-- broken:
q.state in ('EVALUATING', 'PREPARING', 'CONFIRMING')
