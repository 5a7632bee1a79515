-- Evidence files that the system made before the engine forgot a case; the file's sum is kept beside its name.
create table case_archive (
  instance_id  varchar(64) primary key,
  number       varchar(64),
  process_key  varchar(255) not null,
  made_at      timestamp(6) with time zone not null,
  removal_at   timestamp(6) with time zone not null,
  file         varchar(255) not null,
  sha256       varchar(64) not null
);
create index case_archive_number on case_archive(number);
create index case_archive_process on case_archive(process_key);
