/** CSV files as spreadsheets with Latvian settings write and read them: out without formulas, in with any of their separators. */
@org.springframework.modulith.NamedInterface("csv")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.shared.csv;
