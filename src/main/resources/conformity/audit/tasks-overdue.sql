-- Uzdevumi ar termiņu, kas periodā izpildīti vai perioda beigās (tagad, ja periods vēl nav beidzies) vēl atvērti; daļa no
-- tiem, kas izpildīti pēc termiņa vai ir atvērti un termiņš jau pagājis.
-- population:
select coalesce(p.BUSINESS_KEY_, p.PROC_INST_ID_) as number, t.DUE_DATE_ as due,
  case when t.END_TIME_ < :to then t.END_TIME_ end as completed
from ACT_HI_TASKINST t
join ACT_HI_PROCINST p on p.PROC_INST_ID_ = t.PROC_INST_ID_
where t.DUE_DATE_ is not null and t.START_TIME_ < :to
  and ((t.END_TIME_ >= :from and t.END_TIME_ < :to and t.DELETE_REASON_ = 'completed')
    or t.END_TIME_ is null or t.END_TIME_ >= :to)
-- part:
q.completed > q.due or (q.completed is null and q.due < :to and q.due < :now)
