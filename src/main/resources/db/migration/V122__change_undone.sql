-- How each piece of work was put back in a rollback (PU2-20/U3).
alter table change_plan_item add column undo_outcome varchar(10);
alter table change_plan_item add column undone_on date;
alter table change_plan_item add column undo_note varchar(4000);
alter table change_plan_item add column undone_by varchar(255);
