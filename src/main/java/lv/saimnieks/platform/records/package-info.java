/**
 * Rows of the database as records. Spring's own mapper asks for each column of each row by two spellings of its name, and
 * the first of them ends in an exception for every name of two words: half of the time of a list, and with H2 a line in a file
 * for each. Here the columns are found once for a query.
 */
@NamedInterface("records")
package lv.saimnieks.platform.records;

import org.springframework.modulith.NamedInterface;
