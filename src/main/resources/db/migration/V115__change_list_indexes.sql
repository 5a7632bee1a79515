-- sorts of the list of changes are read from an index alone, as is what is about an item
drop index change_request_received;
create index change_request_received on change_request (received_at, number, id);
drop index change_request_desired;
create index change_request_desired on change_request (desired_by, number);
drop index change_request_title;
create index change_request_title on change_request (title_key, number);
drop index change_request_status;
create index change_request_status on change_request (status, number);
drop index change_target_item;
create index change_target_item on change_target (item_code, change_id);
drop index change_affected_item;
create index change_affected_item on change_affected (item_code, selected, change_id);
