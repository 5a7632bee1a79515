/**
 * Where cases meet the engine: what the delegates and listeners of every domain share, so that each stays a doorway to
 * one service of its domain.
 */
@org.springframework.modulith.NamedInterface("process")
package lv.saimnieks.cases.process;
