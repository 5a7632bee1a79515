/**
 * What can be done with a change: a service for each step of PU2-20, one transaction per method, and the policies that
 * allow or refuse. {@code ChangeRisks} looks at the risks again in each step, {@code ChangeStepTimes} reminds of steps and
 * tells the portfolio managers of late ones. Knows no engine.
 */
package lv.saimnieks.change.steps;
