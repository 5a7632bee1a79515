-- Why somebody was shown words that are covered for them, in that person's words. Of them, what they searched for stands in
-- the path; of everybody else no query strings. For text of cases shown for a time see saimnieks.audit.mask.shown-for.
alter table audit_access add column reason varchar(1000);
