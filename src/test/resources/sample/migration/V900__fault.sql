create table fault (
  number varchar(20) primary key,
  title varchar(200) not null,
  search_text varchar(200) not null,
  reporter varchar(64) not null,
  state varchar(20) not null,
  reported_at timestamp with time zone not null,
  repair varchar(4000),
  process varchar(64)
);
