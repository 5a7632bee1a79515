-- what the list of changes searches and sorts by, kept by the entity
alter table change_request add column search_text varchar(10000);
alter table change_request add column title_key varchar(400);
update change_request set search_text = lower(number || ' ' || title || ' ' || description), title_key = '';
alter table change_request alter column search_text set not null;
alter table change_request alter column title_key set not null;
create index change_request_title on change_request (title_key);
create index change_request_desired on change_request (desired_by);
create index change_request_model on change_request (standard_model);

-- a request sent twice with the same key by the same person is one request
create table change_submission (
  user_id varchar(255) not null,
  submission_key varchar(100) not null,
  number varchar(20),
  submitted_at timestamp with time zone not null,
  primary key (user_id, submission_key)
);
create index change_submission_at on change_submission (submitted_at);
