-- Providers and partners as a register of their own (PU2-12/V1, I1): each once, with all the services that it provides.
alter table catalogue_provider rename to catalogue_provider_before;

create table catalogue_provider (
    code                 varchar(10)   not null primary key,
    version              bigint        not null,
    kind                 varchar(30)   not null,
    name                 varchar(200),
    registration_number  varchar(20),
    email                varchar(254),
    phone                varchar(20),
    agreement            varchar(1000),
    valid_from           date          not null,
    valid_to             date,
    -- folded; of a natural person without the name
    search_text          varchar(2000) not null,
    check (valid_to is null or valid_to >= valid_from)
);

create table catalogue_provided_service (
    provider_code  varchar(10) not null references catalogue_provider (code),
    service_code   varchar(10) not null references catalogue_item (code),
    primary key (provider_code, service_code)
);
create index catalogue_provided_service_service on catalogue_provided_service (service_code);

-- who acts for a provider
create table catalogue_provider_user (
    provider_code  varchar(10) not null references catalogue_provider (code),
    user_id        varchar(64) not null,
    primary key (provider_code, user_id)
);
create index catalogue_provider_user_user on catalogue_provider_user (user_id);

insert into catalogue_provider (code, version, kind, name, valid_from, search_text)
select case when b.n < 10 then 'SN-0' else 'SN-' end || cast(b.n as varchar(6)), 0, b.kind, b.name, date '2020-01-01',
    case when b.name is null or b.kind = 'NATURAL_PERSON' then ''
      else translate(lower(b.name), 'āčēģīķļņšūž', 'acegiklnsuz') end
  from (select kind, name, row_number() over (order by min(id)) as n
          from catalogue_provider_before group by kind, name) b;

insert into catalogue_provided_service (provider_code, service_code)
select distinct p.code, b.service_code from catalogue_provider_before b
  join catalogue_provider p on p.kind = b.kind and (p.name = b.name or p.name is null and b.name is null);

drop table catalogue_provider_before;
