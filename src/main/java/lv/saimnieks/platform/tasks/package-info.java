/**
 * What the platform does with every user task of a process whose domain has a {@link
 * lv.saimnieks.platform.casework.CaseTasks} bean: gives it to the people who are responsible, keeps everybody else out, checks
 * what they answer against the task's form before anything is written, and hands the typed answer to the domain's
 * listeners. Answers that a listener takes never become process variables; of those that a process owner added, what
 * gateways may ask for does. Engine classes outside its public API are used here where there is
 * no other way, each in one small class.
 */
package lv.saimnieks.platform.tasks;
