-- The trail as a chain: for each row of the register timeline, of both logs and of the deployed models the sum of what it
-- held when it was first seen, each link with the sum of all before it. A link stays when its row goes.
create table trail_chain (
    seq bigint primary key,
    source varchar(10) not null,
    row_key varchar(64) not null,
    -- where the row stands in its table: its id, or its moment in milliseconds
    place bigint not null,
    happened_at timestamp with time zone not null,
    number varchar(255),
    -- until when the row has to be kept; null: for ever
    kept_until timestamp with time zone,
    -- of what stays when words of people are erased, and of everything
    facts_sum varchar(64) not null,
    row_sum varchar(64) not null,
    chain_sum varchar(64) not null,
    unique (source, row_key)
);
create index trail_chain_place on trail_chain (source, place);
create index trail_chain_number on trail_chain (number);

-- The end of the chain; whoever lengthens it locks this row.
create table trail_head (
    id integer primary key,
    seq bigint not null,
    chain_sum varchar(64) not null
);
insert into trail_head (id, seq, chain_sum) values (1, 0, '');

-- The chain as it was when a day was over, signed with the installation's key.
create table trail_seal (
    sealed_day date primary key,
    last_seq bigint not null,
    chain_sum varchar(64) not null,
    previous_day date,
    sealed_at timestamp with time zone not null,
    fingerprint varchar(64) not null,
    signature varchar(100) not null
);

-- When words of people were taken out of a fact.
alter table case_timeline add column forgotten_at timestamp with time zone;
