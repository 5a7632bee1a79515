-- What a person has typed into a task's form and not sent yet: JSON of the answers.
create table task_draft (
  task_id   varchar(64) not null,
  user_id   varchar(255) not null,
  saved_at  timestamp(6) with time zone not null,
  answers   varchar(1000000) not null,
  primary key (task_id, user_id)
);
