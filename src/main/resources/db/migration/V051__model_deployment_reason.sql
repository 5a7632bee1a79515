-- why a version of models was deployed or brought back; who and when is in the engine's operation log
create table model_deployment_reason (
    deployment_id varchar(64)   not null primary key,
    reason        varchar(1000) not null
);

-- who deploys from the page waits here for others who do, on whatever node
insert into data_version (name, version) values ('models', 1);
