-- Words of complaints are found by parts (like '% kav%'): indexes of trigrams, where the database has them. pg_trgm comes
-- with PostgreSQL (package postgresql-contrib) and whoever owns the database may add it; without it the same is found
-- more slowly.
do $$
begin
  create extension if not exists pg_trgm;
  create index submission_words on submission using gin (full_text gin_trgm_ops);
  create index submission_submitter_words on submission_submitter using gin (search_text gin_trgm_ops);
exception when others then
  raise warning 'Search in complaints will be slow, pg_trgm is not available: %', sqlerrm;
end
$$;
