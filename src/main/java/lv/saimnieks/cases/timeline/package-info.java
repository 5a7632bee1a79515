/**
 * What happened in a case, as facts: kind and arguments, not sentences, so that another wording changes no older case. A
 * fact knows the task and the step that it came from; the sentence is made when somebody reads it.
 */
@org.springframework.modulith.NamedInterface("timeline")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.cases.timeline;
