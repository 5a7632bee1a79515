/**
 * Camunda Forms on the server: reads a form's schema and checks submitted values against it, as the form in the
 * browser would, because the engine accepts anything. Conditions are evaluated with the engine's own FEEL. Every
 * problem is told at once, per field, in Latvian. Values that pass come out typed.
 */
@org.springframework.modulith.NamedInterface("forms")
package lv.saimnieks.platform.forms;
