-- Lēmējs, arī tas, kura vietā lēmis aizvietotājs, nedrīkst būt pieteicējs vai novērtētājs. Novērtētājs ir tas, kurš pirms
-- lēmuma pēdējais izpildīja novērtēšanas uzdevumu. Izņēmums, kad iestādē neviena cita nav, ir ierakstīts pie lēmuma.
-- population:
select c.number as number, c.process_instance, c.requester, c.assessor, c.assessments, d.assessment, d.decided_at,
  d.decided_by, d.decided_for, d.separation_note
from change_decision d
join change_request c on c.id = d.change_id
where d.decided_at >= :from and d.decided_at < :to
-- broken:
(q.separation_note is null or trim(q.separation_note) = '')
and (
  q.requester in (q.decided_by, q.decided_for)
  or (q.assessment = q.assessments and q.assessor in (q.decided_by, q.decided_for))
  or exists (
    select 1 from ACT_HI_TASKINST t
    where t.PROC_INST_ID_ = q.process_instance and t.TASK_DEF_KEY_ = 'Task_AssessChange'
      and t.DELETE_REASON_ = 'completed' and t.ASSIGNEE_ in (q.decided_by, q.decided_for)
      and t.END_TIME_ = (
        select max(l.END_TIME_) from ACT_HI_TASKINST l
        where l.PROC_INST_ID_ = q.process_instance and l.TASK_DEF_KEY_ = 'Task_AssessChange'
          and l.DELETE_REASON_ = 'completed' and l.END_TIME_ <= q.decided_at)))
