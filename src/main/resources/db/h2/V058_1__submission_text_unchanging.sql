-- What a submitter wrote never changes (requirements 2.6, invariant 2); it may only be erased.
create trigger submission_text_unchanging before update on submission_text for each row
  call 'lv.saimnieks.shared.UnchangingRow';
