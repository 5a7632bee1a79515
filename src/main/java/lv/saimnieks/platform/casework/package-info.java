/**
 * The contract between a domain and the work on its cases: what a task is and who gets it, what a person answered, which
 * card and story stand beside it, and what is told when a case moves, is handed over or was intervened in. Domains implement and hear these;
 * {@code platform.tasks} and {@code platform.intervention} do the work.
 */
@org.springframework.modulith.NamedInterface("casework")
package lv.saimnieks.platform.casework;
