/** How {@code change-watch} begins, who watches by when, and what becomes of the answers. */
package lv.saimnieks.change.watch.process;
