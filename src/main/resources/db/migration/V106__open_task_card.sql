-- what lists of tasks show of a task and find it by, written in the statement that enters the task;
-- the *_text columns are folded: lower case, without marks over and under letters
alter table case_open_task add column step varchar(255) default '' not null;
alter table case_open_task add column matter varchar(200) default '' not null;
alter table case_open_task add column title varchar(200) default '' not null;
alter table case_open_task add column subject varchar(200) default '' not null;
alter table case_open_task add column kind varchar(100) default '' not null;
alter table case_open_task add column urgent boolean default false not null;
alter table case_open_task add column step_text varchar(500) default '' not null;
alter table case_open_task add column title_text varchar(500) default '' not null;
alter table case_open_task add column subject_text varchar(500) default '' not null;
