/**
 * People and responsibilities from CSV files, for administrators: an institution has a directory of its own, and a list of who
 * manages what. A file is shown line by line as what it would change, and done when that is agreed to, whole or not at all. The
 * preview does everything in a transaction that it takes back, so that it knows all rules of the pages without having any
 * of its own. The same columns go out and come in.
 */
@org.jspecify.annotations.NullMarked
package lv.saimnieks.catalogue.imports;
