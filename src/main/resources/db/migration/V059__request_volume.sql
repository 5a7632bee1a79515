-- How many requests of a kind came in a month, where no register here knows it (RPT-1); no item stands for all of them.
create table request_volume (
  kind varchar(20) not null,
  in_month date not null,
  item_code varchar(20) not null,
  amount integer not null,
  entered_by varchar(255) not null,
  entered_at timestamp with time zone not null,
  primary key (kind, in_month, item_code)
);
