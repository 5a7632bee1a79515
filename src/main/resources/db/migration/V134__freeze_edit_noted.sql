-- When an edit of a freeze window was written into its register; earlier ones join the chain of sums today.
alter table change_freeze_edit add column noted_at timestamp(6) with time zone default current_timestamp not null;
