-- Nonconformities of service levels (PU2-17/O3, A7): periods of terms in which a person has something to do.
create table level_breach (
  number varchar(20) primary key,
  title varchar(300) not null,
  search_text varchar(2000) not null,
  occasion varchar(20) not null,
  term_code varchar(20) not null,
  term_id bigint not null,
  item_code varchar(10) not null,
  period_from date,
  period_to date,
  severity varchar(10),
  amount numeric(30, 10),
  deviation numeric(24, 10),
  consecutive integer default 0 not null,
  registered_at timestamp(6) with time zone not null,
  action_number varchar(20)
);
create index level_breach_term on level_breach (term_code, period_from);
