-- Keys are asked for a thousand at a time; H2 looks them up in an index only where their column is its first.
alter table level_observation drop constraint level_observation_key;
alter table level_observation add constraint level_observation_key unique (external_id, source);
