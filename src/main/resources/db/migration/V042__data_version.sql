-- Versions of data that every node keeps in memory: a transaction that changes such data raises its version.
create table data_version (
    name    varchar(40) not null primary key,
    version bigint      not null
);
insert into data_version (name, version) values ('people', 1), ('catalogue', 1), ('calendar', 1);
