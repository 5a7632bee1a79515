-- Pārlabots ir tad, ja reģistrā veids vai sarežģītība nav tā, ko lēmumu tabula šai lietai pēdējo reizi noteica, vai ja
-- reģistrā ir ierakstīts labotājs vai iemesls. Periodu nosaka sarežģītības pēdējais izvērtējums.
-- population:
select c.number as number, c.overridden_by, c.override_reason
from (
  select e.PROC_INST_ID_ as instance, r.VAR_NAME_ as name, r.TEXT_ as result, e.EVAL_TIME_ as evaluated_at,
    rank() over (partition by e.PROC_INST_ID_, e.DEC_DEF_KEY_ order by e.EVAL_TIME_ desc) as place
  from ACT_HI_DECINST e
  join ACT_HI_DEC_OUT r on r.DEC_INST_ID_ = e.ID_
  where (e.DEC_DEF_KEY_ = 'change-type' and r.VAR_NAME_ = 'changeType')
    or (e.DEC_DEF_KEY_ = 'change-complexity' and r.VAR_NAME_ = 'complexity')
) d
join change_request c on c.process_instance = d.instance
where d.place = 1
group by c.number, c.overridden_by, c.override_reason
having max(case when d.name = 'complexity' then d.evaluated_at end) >= :from
  and max(case when d.name = 'complexity' then d.evaluated_at end) < :to
  and (c.overridden_by is not null or c.override_reason is not null
    or sum(case when d.name = 'changeType' and d.result = c.change_type then 1 else 0 end) = 0
    or sum(case when d.name = 'complexity' and d.result = c.complexity then 1 else 0 end) = 0)
-- broken:
q.overridden_by is null or trim(q.overridden_by) = '' or q.override_reason is null or trim(q.override_reason) = ''
