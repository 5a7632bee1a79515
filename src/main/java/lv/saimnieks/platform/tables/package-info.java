/**
 * Decision tables as process owners write them: read from their files and checked cell by cell with the engine's own
 * FEEL, so that a slip is told before a case meets it. What services understand is said by the shipped table: its
 * predefined values, its kinds of results and its hit policy.
 */
@org.springframework.modulith.NamedInterface("tables")
package lv.saimnieks.platform.tables;
