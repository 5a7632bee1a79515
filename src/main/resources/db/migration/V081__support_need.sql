-- Needs for methodical support (PU2-12/I2): who asks, for whom, about what, and what was given.
create table support_need (
  number             varchar(20)   primary key,
  title              varchar(300)  not null,
  search_text        varchar(5000) not null,
  state              varchar(20)   not null,
  topic              varchar(30)   not null,
  -- null for the institution as a whole
  item_code          varchar(10)   references catalogue_item (code),
  scope              varchar(12)   not null,
  audience           varchar(10)   not null,
  -- in the words of who asks; null where a case asks without words
  what               varchar(4000),
  people             integer,
  new_process        boolean       not null,
  wish               varchar(20),
  wished_on          date,
  -- a material that is to be renewed
  renew_code         varchar(20),
  -- a person, or else a case
  asker              varchar(255),
  origin_process     varchar(64),
  origin_case        varchar(40),
  registered_at      timestamp(6) with time zone not null,
  -- by when it is to be answered, and why then
  answer_due_at      timestamp(6) with time zone not null,
  answer_due_rule    varchar(200)  not null,
  calendar_version   varchar(40)   not null,
  evaluation         varchar(20),
  evaluated_by       varchar(255),
  reason             varchar(4000),
  -- asked about the topic in 90 days when it was evaluated
  requesters         integer,
  support_form       varchar(60),
  material_code      varchar(20),
  training_code      varchar(20),
  consultation_code  varchar(20),
  change_number      varchar(20),
  escalated_at       timestamp(6) with time zone,
  confirmed_by       varchar(255),
  helped             varchar(10),
  feedback           varchar(4000),
  process            varchar(64),
  closed_at          timestamp(6) with time zone
);
create index support_need_topic on support_need (topic, registered_at);
create index support_need_asker on support_need (asker);
create index support_need_item on support_need (item_code);

-- which providers are known to be informed (PU2-12/U1)
create table support_need_informed (
  number   varchar(20)  not null references support_need (number),
  party    varchar(300) not null,
  outside  boolean      not null,
  primary key (number, party)
);
