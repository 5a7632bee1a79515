/**
 * What can be done with a change: a service for each step of PU2-20, one transaction per method, and the policies that
 * allow or refuse. Knows no engine.
 */
package lv.saimnieks.change.steps;
