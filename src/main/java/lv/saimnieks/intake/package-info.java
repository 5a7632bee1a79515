/**
 * The ways in: what people and other systems send reaches the domains through here. {@code mail} reads the institution's
 * mail box. This module knows the domains; none of them knows it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Saņemšana")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.intake;
