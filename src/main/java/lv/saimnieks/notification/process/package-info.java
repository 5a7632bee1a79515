/** Failed messages as incidents of the process instance they belong to, so that Cockpit shows them. */
@org.jspecify.annotations.NullMarked
package lv.saimnieks.notification.process;
