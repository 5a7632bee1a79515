-- Words of changes are found by parts like those of complaints, see V062; the order of states and the latest wished day
-- are read from an index.
do $$
begin
  create extension if not exists pg_trgm;
  create index change_request_words on change_request using gin (search_text gin_trgm_ops);
exception when others then
  raise warning 'Search in changes will be slow, pg_trgm is not available: %', sqlerrm;
end
$$;
create index change_request_desired_last on change_request (desired_by desc nulls last, number desc);
