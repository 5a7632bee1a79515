-- the start page: what a person asked for last
create index change_request_requester on change_request (requester, received_at);
