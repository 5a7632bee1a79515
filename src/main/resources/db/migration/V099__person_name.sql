-- What people were called, by when: a row for each change of a name, and one for who leaves. Whoever has no row has always
-- been called as the directory says, so what was recorded before this table bears the name that the person has today.
create table person_name (
    user_id varchar(64) not null,
    since timestamp with time zone not null,
    name varchar(600) not null,
    primary key (user_id, since)
);
