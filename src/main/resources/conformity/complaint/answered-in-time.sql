-- Pieteikumi, uz kuriem apsolīta atbilde un kuru pirmais termiņš pienācis periodā; daļa no tiem – atbildēti laikā.
-- population:
select c.number as number, c.answered_at, c.reply_due_at from submission c
where c.reply_promised and c.reply_due_at >= :from and c.reply_due_at < :to
  and (c.outcome is null or c.outcome <> 'WITHDRAWN')
-- part:
q.answered_at is not null and q.answered_at <= q.reply_due_at
