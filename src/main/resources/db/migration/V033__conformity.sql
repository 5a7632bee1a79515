-- What the steps of every deployed process model serve, read once from each model; kept when a model is taken away.
create table conformity_model (
    definition_id varchar(64) primary key,
    process_key varchar(255) not null,
    version integer not null,
    name varchar(255) not null
);
create index conformity_model_key on conformity_model (process_key);

create table conformity_step (
    definition_id varchar(64) not null references conformity_model (definition_id),
    -- empty: the process as a whole
    step_id varchar(255) not null,
    -- place in the model, for the order of reading
    place integer not null,
    name varchar(255) not null,
    manual boolean not null,
    roles varchar(1000) not null,
    primary key (definition_id, step_id)
);

create table conformity_requirement (
    definition_id varchar(64) not null,
    step_id varchar(255) not null,
    requirement varchar(100) not null,
    primary key (definition_id, step_id, requirement),
    foreign key (definition_id, step_id) references conformity_step (definition_id, step_id)
);

-- A change request as it was received. Written once, beside the register, so that a later change of the text shows.
create table change_original (
    change_id bigint primary key references change_request (id),
    title varchar(200) not null,
    description varchar(4000) not null,
    kind varchar(10) not null,
    target_type varchar(20) not null,
    requester varchar(255) not null,
    received_at timestamp with time zone not null
);
insert into change_original (change_id, title, description, kind, target_type, requester, received_at)
select id, title, description, kind, target_type, requester, received_at from change_request;
