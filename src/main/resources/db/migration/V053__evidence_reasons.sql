-- Why evidence files were not made is kept as a message key and said in the language of the reader.
update evidence_job set error = 'evidence.job.error.disk'
where error = 'Failu nevarēja saglabāt. Ziņojiet administratoram: jāpārbauda vieta diskā un mape.';
update evidence_job set error = 'evidence.job.error.other'
where error = 'Darbs apstājās neparedzētas kļūdas dēļ. Ziņojiet administratoram un norādiet darba numuru.';
update evidence_job set error = 'evidence.job.error.none'
where error = 'Nevienas lietas failu neizdevās izveidot; iemesli norādīti pie lietām.';
update evidence_job_case set reason = 'evidence.job.case.missing'
where reason = 'Lietas vairs nav, vai arī pieprasītājam vairs nav tiesību lasīt tās vēsturi.';
update evidence_job_case set reason = 'evidence.job.case.failed'
where reason = 'Lietas failu nevarēja izveidot neparedzētas kļūdas dēļ. Ziņojiet administratoram.';
