/**
 * Templates of normal changes (PU2-20/A1, A5): what is asked for again and again, written once by portfolio managers, with
 * the questions that a requester answers and the plan that a planner begins with. A template changes no rule: the change is
 * an ordinary one. A template may repeat, and then its changes are asked for by themselves.
 */
package lv.saimnieks.change.template;
