-- Values of terms that come from registers of the house (PU2-17/D2): which measure of a register, and when it was read last.
alter table service_level_term add column measure varchar(40);

create table level_reading (
  term_code varchar(20) primary key,
  read_at timestamp with time zone not null
);

-- what nobody did, the system itself did
alter table level_observation alter column recorded_by drop not null;
alter table level_correction alter column corrected_by drop not null;
