-- open tasks of cases as lists ask for them, kept by the platform in the engine's own transactions;
-- tasks that are open already are entered when the application starts
create table case_open_task (
  task_id varchar(64) not null primary key,
  case_number varchar(255) not null,
  process_key varchar(255) not null,
  task_key varchar(255) not null,
  due_at timestamp with time zone
);
create index case_open_task_case on case_open_task (case_number, due_at);
