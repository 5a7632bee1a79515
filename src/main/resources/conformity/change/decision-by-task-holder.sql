-- Lēmumam reģistrā jāatbilst izpildītam lēmuma uzdevumam procesa vēsturē: tas pats cilvēks, tas pats laiks.
-- population:
select c.number as number, c.process_instance, d.decided_by, d.decided_at
from change_decision d
join change_request c on c.id = d.change_id
where d.decided_at >= :from and d.decided_at < :to
-- broken:
not exists (
  select 1 from ACT_HI_TASKINST t
  where t.PROC_INST_ID_ = q.process_instance
    and t.TASK_DEF_KEY_ in ('Task_AuthoriseChange', 'Task_ConfirmAuthorisation')
    and t.DELETE_REASON_ = 'completed' and t.ASSIGNEE_ = q.decided_by
    and t.END_TIME_ >= q.decided_at - interval '1' minute
    and t.END_TIME_ <= q.decided_at + interval '1' minute)
