-- How many months after closing the cases of the other registers are kept; twelve months are 365 days of history.
insert into retention_class (kind, months, basis) values
  ('CHANGE', 120, 'Procesa modeļa vēstures glabāšanas laiks (3650 dienas), jāpārbauda pēc iestādes lietu nomenklatūras'),
  ('SUBMISSION_CONTROL', 120, 'Procesa modeļa vēstures glabāšanas laiks (3650 dienas), jāpārbauda pēc iestādes lietu nomenklatūras'),
  ('BREACH', 120, 'Procesa modeļa vēstures glabāšanas laiks (3650 dienas), jāpārbauda pēc iestādes lietu nomenklatūras'),
  ('CORRECTIVE_ACTION', 120, 'Procesa modeļa vēstures glabāšanas laiks (3650 dienas), jāpārbauda pēc iestādes lietu nomenklatūras'),
  ('LEVEL_REVIEW', 120, 'Procesa modeļa vēstures glabāšanas laiks (3650 dienas), jāpārbauda pēc iestādes lietu nomenklatūras'),
  ('USAGE', 120, 'Procesa modeļa vēstures glabāšanas laiks (3650 dienas), jāpārbauda pēc iestādes lietu nomenklatūras'),
  ('SUPPORT_NEED', 120, 'Procesa modeļa vēstures glabāšanas laiks (3650 dienas), jāpārbauda pēc iestādes lietu nomenklatūras'),
  ('SUPPORT_CONTROL', 120, 'Procesa modeļa vēstures glabāšanas laiks (3650 dienas), jāpārbauda pēc iestādes lietu nomenklatūras'),
  ('TRAINING', 12, 'Sākotnējais priekšlikums, jāpārbauda pēc iestādes lietu nomenklatūras'),
  ('CONSULTATION', 120, 'Sākotnējais priekšlikums, jāpārbauda pēc iestādes lietu nomenklatūras'),
  ('MATERIAL', 120, 'Sākotnējais priekšlikums, jāpārbauda pēc iestādes lietu nomenklatūras');

-- What was erased of which case: the register's row stays as a stub.
create table case_erasure (
  number varchar(40) not null,
  -- PERSON, HISTORY
  what varchar(10) not null,
  erased_at timestamp(6) with time zone not null,
  -- null for the system
  erased_by varchar(255),
  reason varchar(4000) not null,
  primary key (number, what)
);
insert into case_erasure (number, what, erased_at, erased_by, reason)
  select number, 'PERSON', erased_at, erased_by, coalesce(erased_reason, '') from submission where erased_at is not null;

-- When it was seen that the engine has forgotten a case.
alter table case_archive add column gone_at timestamp(6) with time zone;

-- Cases whose evidence file could not be made; they are tried again after all others.
create table case_archive_failure (
  instance_id varchar(64) primary key,
  failed_at timestamp(6) with time zone not null
);
