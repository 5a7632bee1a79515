-- What a submitter wrote never changes (requirements 2.6, invariant 2); it may only be erased.
create function unchanging_row() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % never change', tg_table_name;
end $$;
create trigger submission_text_unchanging before update on submission_text
  for each row execute function unchanging_row();
