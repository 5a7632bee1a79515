/** Where cases meet the engine: outcomes reach the processes that wait for them. */
package lv.saimnieks.cases.process;
