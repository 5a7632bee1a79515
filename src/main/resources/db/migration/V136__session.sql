-- logins of people in browsers, as Spring Session writes them: every node reads them, and they outlive each
create table spring_session (
    primary_id char(36) not null,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(255),
    constraint pk_spring_session primary key (primary_id)
);

create unique index ux_spring_session_id on spring_session (session_id);
create index ix_spring_session_expiry on spring_session (expiry_time);
create index ix_spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint pk_spring_session_attributes primary key (session_primary_id, attribute_name),
    constraint fk_spring_session_attributes foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);

-- files of models that somebody sent to try them: too large for a session, which knows their number
create table model_draft (
    number  varchar(36) not null,
    name    varchar(500) not null,
    sent_at timestamp(6) with time zone not null,
    content bytea not null,
    constraint pk_model_draft primary key (number, name)
);
