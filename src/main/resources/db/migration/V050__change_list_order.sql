-- the list in its usual order, whatever page, is read from the index alone
drop index change_request_received;
create index change_request_received on change_request (received_at, number);
