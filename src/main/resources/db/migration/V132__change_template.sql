-- Templates of normal changes, each version as it was written; the highest revision is in force.
create table change_template (
  -- SG-01
  code varchar(10) primary key,
  withdrawn_by varchar(255),
  withdrawn_at timestamp(6) with time zone,
  withdrawn_reason varchar(4000)
);
create table change_template_version (
  code varchar(10) not null references change_template (code),
  revision integer not null,
  title varchar(200) not null,
  description varchar(4000) not null,
  change_kind varchar(10) not null,
  target_type varchar(12) not null,
  -- codes of services and resources with spaces between
  targets varchar(4000) not null,
  rollback_plan varchar(4000),
  test_plan varchar(4000),
  communication_plan varchar(4000),
  -- one in a line
  questions varchar(4000),
  written_by varchar(255) not null,
  written_at timestamp(6) with time zone not null,
  primary key (code, revision)
);
create table change_template_work (
  code varchar(10) not null,
  revision integer not null,
  position integer not null,
  what varchar(200) not null,
  -- user id, REQUESTER or MANAGER; null where the planner says
  who varchar(255),
  -- working days of the plan, 1 = the day on which it begins
  from_day integer not null,
  to_day integer not null,
  primary key (code, revision, position),
  foreign key (code, revision) references change_template_version (code, revision)
);
-- the template that a change was asked for with, as it was then
alter table change_request add column template_code varchar(10);
alter table change_request add column template_revision integer;
insert into data_version (name, version) values ('change-templates', 1);
