/**
 * Changes (izmaiņas; ITIL change enablement), policy task PU2-20. The register row {@link lv.saimnieks.change.model.Change} is
 * the truth; the process {@code change-management} decides the order of steps and hands each answer to one of the
 * services in {@code steps}: intake, classification, assessment, authorisation, planning, implementation, reviewing, closure. Rules
 * are small policies beside them. Other domains ask for a change with the message {@code ChangeRequested} and learn of
 * its end by {@code ChangeClosed}. People come in through {@code web}, the engine through {@code process}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Izmaiņas")
package lv.saimnieks.change;
