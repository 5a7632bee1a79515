/** Asks for the changes of series by the clock, each once. */
package lv.saimnieks.change.template.process;
