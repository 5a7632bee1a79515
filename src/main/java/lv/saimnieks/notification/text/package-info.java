/** What a message says: the template of its kind, filled with its facts, fit for a mail and for the register. */
@org.jspecify.annotations.NullMarked
package lv.saimnieks.notification.text;
