-- The catalogue of standard-change models: each version from its proposal on, and models that are suspended.
alter table change_standard_model add column revision integer default 1 not null;
-- since when failures of the version in force are counted
alter table change_standard_model add column active_since timestamp(6) with time zone;
alter table change_standard_model add column suspended_on date;
alter table change_standard_model add column suspended_reason varchar(500);

-- the version of its day
alter table change_request add column standard_model_revision integer;
update change_request set standard_model_revision = 1 where standard_model is not null and standard_model_active;

create table standard_model_version (
  -- business key of its case, SM-04-2
  number varchar(20) primary key,
  code varchar(20) not null,
  revision integer not null,
  title varchar(300) not null,
  search_text varchar(8000) not null,
  -- NEW, CHANGE or SUSPENSION
  kind varchar(12) not null,
  state varchar(12) not null,
  -- empty in a suspension that is not answered with a change
  name varchar(200),
  description varchar(4000),
  valid_from date,
  valid_to date,
  declared_services integer default 0 not null,
  declared_resources integer default 0 not null,
  -- the change that it was made from, or the last failure of a suspended model
  origin_change varchar(20),
  -- null for the system
  proposed_by varchar(255),
  proposed_at timestamp(6) with time zone not null,
  decided_by varchar(255),
  decided_on date,
  grounds varchar(4000),
  -- recorded where nobody but the proposer was left to authorise
  separation_note varchar(500),
  closed_at timestamp(6) with time zone,
  process varchar(64),
  unique (code, revision)
);
create table standard_model_version_step (
  number varchar(20) not null references standard_model_version (number),
  position integer not null,
  what varchar(200) not null,
  within_days integer not null,
  primary key (number, position)
);
create index standard_model_version_origin on standard_model_version (origin_change);

insert into standard_model_version (number, code, revision, title, search_text, kind, state, name, description, valid_from,
    valid_to, declared_services, declared_resources, proposed_by, proposed_at, decided_by, decided_on, closed_at)
  select concat(code, '-1'), code, 1, concat(code, ' ', name), lower(concat(code, ' ', name)), 'NEW', 'AUTHORISED', name,
    description, valid_from, valid_to, declared_services, declared_resources, author,
    cast(authorised_on as timestamp with time zone), authorised_by, authorised_on,
    cast(authorised_on as timestamp with time zone)
  from change_standard_model;
insert into standard_model_version_step (number, position, what, within_days)
  select concat(model_code, '-1'), position, what, within_days from change_standard_model_step;

insert into retention_class (kind, months, basis) values
  ('STANDARD_MODEL', 120, 'Procesa modeļa vēstures glabāšanas laiks (3650 dienas), jāpārbauda pēc iestādes lietu nomenklatūras');
