-- What an authority decided and a reviewer reported never changes (PU2-20/A4, V8.6); it goes with the case only.
create trigger change_decision_unchanging before update on change_decision
  for each row execute function unchanging_row();
create trigger change_review_unchanging before update on change_review
  for each row execute function unchanging_row();
