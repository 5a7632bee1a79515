/**
 * The checks of a process that somebody deploys: structure, flow to an end, gateways, expressions, timers, delegates, answers and what
 * the domain's contract needs. Each check is one small class; together they say all findings at once.
 */
@org.springframework.modulith.NamedInterface("deployment-bpmn")
package lv.saimnieks.platform.deployment.bpmn;
