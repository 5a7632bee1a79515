/** What can be done with a submission, one service a step of PU2-18; each method is one transaction and knows no engine. */
@org.springframework.modulith.NamedInterface("steps")
package lv.saimnieks.complaint.steps;
