/** Whom a message goes to: addresses that can be written to, books of domains, and who may read it afterwards. */
@org.springframework.modulith.NamedInterface("recipients")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.notification.recipients;
