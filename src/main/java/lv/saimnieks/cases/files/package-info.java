/**
 * The files of cases: one store for all domains. What a file is, its content says; its name has to agree. Files lie in
 * the database in parts, so that they are restored with it, work with several nodes, and are never held in memory whole.
 * None is ever unpacked, opened or shown within a page.
 */
@org.springframework.modulith.NamedInterface("files")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.cases.files;
