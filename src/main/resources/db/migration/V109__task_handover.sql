-- To whom an open task was handed over, past those whom the register names; one row a task, gone some time after it.
create table task_handover (
  task_id   varchar(64) not null primary key,
  user_id   varchar(255) not null,
  given_at  timestamp(6) with time zone not null
);
