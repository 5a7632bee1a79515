/** How {@code standard-change-model} begins, who proposes, authorises and decides, and what becomes of the answers. */
package lv.saimnieks.change.standard.process;
