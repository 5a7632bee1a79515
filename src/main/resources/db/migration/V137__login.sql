-- Which account of the institution's provider a user is; both names come from the provider's tokens and never change hands.
create table account_link (
    user_id varchar(64) not null primary key,
    issuer varchar(255) not null,
    subject varchar(255) not null,
    linked_at timestamp with time zone not null,
    constraint account_link_account unique (issuer, subject)
);
-- Groups that the user has because of the account's claims, and only because of them.
create table account_group (
    user_id varchar(64) not null references account_link (user_id) on delete cascade,
    group_id varchar(64) not null,
    primary key (user_id, group_id)
);
-- A letter with which a forgotten password can be replaced, once; the secret in it is kept as its digest.
create table password_reset (
    digest varchar(64) not null primary key,
    user_id varchar(64) not null,
    ends_at timestamp with time zone not null
);
create index password_reset_user on password_reset (user_id);
