-- Nonconformities of service levels (PU2-17/O3, A7): periods of terms in which a person has something to do.
create table level_breach (
  number varchar(20) primary key,
  -- what it was found by, which is never taken up twice
  found_key varchar(100) unique,
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
  origin_process varchar(64),
  origin_case varchar(40),
  process varchar(64),
  -- what a person decided last, who, and in which words
  decision varchar(20) default 'PENDING' not null,
  decided_by varchar(255),
  decision_text varchar(4000),
  -- a value did not come in time, the portfolio manager has it too
  escalated_at timestamp(6) with time zone,
  outcome varchar(20),
  closed_at timestamp(6) with time zone,
  action_number varchar(20)
);
create index level_breach_term on level_breach (term_code, period_from);
create index level_breach_registered on level_breach (registered_at);

-- Results near the target of which the manager was told; nobody has anything to do with them.
create table level_told (
  term_code varchar(20) not null,
  period_from date not null,
  told_at timestamp(6) with time zone not null,
  primary key (term_code, period_from)
);
