-- SHA-256 of what was asked for with a key; empty for keys used before
alter table idempotency_key add column content_sum varchar(64);
