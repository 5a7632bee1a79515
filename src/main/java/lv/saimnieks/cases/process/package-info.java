/**
 * Where cases meet the engine: what the delegates and listeners of every domain share, so that each stays a doorway to
 * one service of its domain, and outcomes on their way to the processes that wait for them.
 */
@org.springframework.modulith.NamedInterface("process")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.cases.process;
