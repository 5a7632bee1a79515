/** The page of the register of messages, {@code /registri/zinojumi}. */
@org.jspecify.annotations.NullMarked
package lv.saimnieks.notification.web;
