/** How {@code methodical-support-control} begins, who decides, and what is begun. */
package lv.saimnieks.support.control.process;
