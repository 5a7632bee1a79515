/**
 * Free text of cases for readers from outside: names, telephone numbers, e-mail addresses and personal codes that people
 * typed are covered for auditors and external providers ({@link lv.saimnieks.audit.mask.MaskedReaders} says who sees what),
 * in every answer of the server alike: {@link lv.saimnieks.audit.mask.MaskFilter} covers pages, JSON, CSV and plain text on
 * their way out, so that nothing has to remember it; only what is not about cases is let through by name. The evidence file
 * is covered where it is written. Whoever needs the words gives a reason for one case ({@link
 * lv.saimnieks.audit.mask.MaskedCases}); it stands in the access log, and for a time the person reads that case whole.
 */
package lv.saimnieks.audit.mask;
