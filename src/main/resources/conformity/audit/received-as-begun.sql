-- Lietas, kuru process sākts periodā. Reģistrs un process lietu sāk vienlaikus: brīdim, kad lieta reģistrā pierakstīta
-- (noted_at), jābūt ne vairāk par stundu no brīža, kad sākts pirmais process (begun); saņemts nekas nevar būt vēlāk par to.
-- Ja reģistrs ļauj norādīt agrāku saņemšanas dienu, to pārbauda reģistra paša noteikumi.
-- population:
select c.number as number, c.received_at as received_at, c.noted_at as noted_at, min(h.START_TIME_) as begun
from (
{receipts}
) c
join ACT_HI_PROCINST h on h.BUSINESS_KEY_ = c.number and h.SUPER_PROCESS_INSTANCE_ID_ is null
group by c.number, c.received_at, c.noted_at
having min(h.START_TIME_) >= :from and min(h.START_TIME_) < :to
-- broken:
q.noted_at < q.begun - interval '1' hour or q.noted_at > q.begun + interval '1' hour or q.received_at > q.noted_at
