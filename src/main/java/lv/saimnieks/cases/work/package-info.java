/**
 * A person's work at a glance: the start page with the tasks one holds or may take, what one asked for and where it stands,
 * and for those who watch over all cases how many of each register are late; and a page where several tasks are taken or
 * answered at once. It shows what the registers and Tasklist have and keeps nothing of its own.
 */
@org.jspecify.annotations.NullMarked
package lv.saimnieks.cases.work;
