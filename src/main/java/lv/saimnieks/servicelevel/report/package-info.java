/**
 * Reports of service levels. The portfolio at a glance and results of a chosen period (RPT-4): everybody sees the terms that
 * they may read. What is not covered (RPT-5): who may read all terms. Beside figures stands what recipients say, which
 * {@link lv.saimnieks.cases.RecipientVoices} tells, and how many corrective actions are under way.
 */
package lv.saimnieks.servicelevel.report;
