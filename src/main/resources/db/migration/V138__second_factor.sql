-- Second factors of local users: what their authenticators know, and the step of the last code that was taken.
create table second_factor (
    user_id varchar(64) not null primary key,
    secret varchar(64) not null,
    last_step bigint not null,
    made_at timestamp with time zone not null
);
-- Codes for who lost the authenticator, as digests; each goes when it is used.
create table recovery_code (
    user_id varchar(64) not null,
    digest varchar(64) not null,
    primary key (user_id, digest)
);
