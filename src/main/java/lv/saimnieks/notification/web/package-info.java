/** The page of the register of messages, {@code /registri/zinojumi}. */
package lv.saimnieks.notification.web;
