/** What of a task's answers and of moved cases the engine's history keeps, and under whose name. */
package lv.saimnieks.platform.tasks.history;
