-- With which line of the timeline a file was added; null when it came with the case itself.
alter table case_file add column entry_id bigint;

-- Who asks to hear what is added to a case.
create table case_follower (
  case_number  varchar(20) not null,
  user_id      varchar(255) not null,
  since        timestamp(6) with time zone not null,
  primary key (case_number, user_id)
);
