/**
 * Evidence files: what is known of a case as one ZIP that an auditor takes along and anybody can check without us, with
 * {@code sha256sum} and {@code openssl}. Every file is in {@code SHA256SUMS}, and that list is signed with the
 * installation's key (Ed25519). The page {@code /parskati/pieradijumi} checks such a file and says what was changed; many
 * cases at once are made by a background job that survives a restart. Reads with the rights of whoever asked; writes only
 * its own tables and files. {@code CasePrinter} lends drawing and printing to the papers of domains. How keys are kept and changed: {@code src/docs/adr/0005-evidence-files.md}.
 */
package lv.saimnieks.audit.evidence;
