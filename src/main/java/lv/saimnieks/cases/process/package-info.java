/**
 * Where cases meet the engine: what the delegates and listeners of every domain share, so that each stays a doorway to
 * one service of its domain, outcomes on their way to the processes that wait for them, and what becomes of a case in its
 * register when a person ends its process past its steps ({@link lv.saimnieks.cases.process.CaseInterventions}).
 */
@org.springframework.modulith.NamedInterface("process")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.cases.process;
