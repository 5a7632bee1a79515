-- who has a part in a case, of whatever domain, and so may read it. No unique key on purpose: two transactions that
-- add the same person at the same moment must not fail each other, and a second row does no harm
create table case_participant (
  case_number varchar(20) not null,
  user_id varchar(255) not null
);
create index case_participant_case on case_participant (case_number, user_id);
create index case_participant_user on case_participant (user_id, case_number);

insert into case_participant (case_number, user_id)
select c.number, p.user_id from change_participant p join change_request c on c.id = p.change_id;
drop table change_participant;
