-- Lēmējs nedrīkst būt neviens, no kura pieteikums interešu konflikta dēļ slēpts, arī ne uzdevuma pildītājs procesā.
-- population:
select c.number as number, c.process_instance, c.decided_by from submission c
where c.received_at >= :from and c.received_at < :to
  and exists (select 1 from case_excluded e where e.case_number = c.number)
-- broken:
exists (select 1 from case_excluded e where e.case_number = q.number and (e.user_id = q.decided_by
  or exists (select 1 from ACT_HI_TASKINST t where t.PROC_INST_ID_ = q.process_instance and t.ASSIGNEE_ = e.user_id
    and t.DELETE_REASON_ = 'completed' and t.END_TIME_ > e.since)))
