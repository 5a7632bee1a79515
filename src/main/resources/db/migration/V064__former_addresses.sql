-- Mail addresses of a submitter that were corrected, oldest first, with commas; only for those who may know the person.
alter table submission_submitter add column former_emails varchar(2000);
