/**
 * Brings {@code processes/<domain>} and {@code forms/<domain>} into the engine: one deployment per domain, made anew
 * only when a shipped file changed, so that a version a process owner deployed from Modeler stays the newest after a
 * restart. Every deployment, ours or a process owner's, is checked as a whole before the engine takes it, and refused
 * with all findings in Latvian at once.
 */
@org.springframework.modulith.NamedInterface("deployment")
package lv.saimnieks.platform.deployment;
