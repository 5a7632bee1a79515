/**
 * The register of terms: indicator, target and period in versions, for services that the institution provides or
 * receives and for resources (PU2-17/U1); agreements and the forms and principles that they follow (A2, A3); what the
 * terms promise against what those they depend on promise (V5), and what has no term (O1, O2). What was measured, the
 * room {@code measurement} tells by {@link lv.saimnieks.servicelevel.term.Actuals}.
 */
package lv.saimnieks.servicelevel.term;
