/** What can be done with a submission, one service a step of PU2-18; each method is one transaction and knows no engine. */
package lv.saimnieks.complaint.steps;
