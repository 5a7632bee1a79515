-- Who looked at the risks of a change last after they were assessed (PU2-20/U3).
alter table change_request add column risks_checked_by varchar(255);
alter table change_request add column risks_checked_at timestamp with time zone;
