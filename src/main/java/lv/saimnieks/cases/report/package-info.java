/**
 * What reports of all registers share: the period and the service or resource that are asked for, tables of figures in
 * which every percentage and average stands with its n, their charts and CSV files, and who may see them. A domain counts;
 * this package shows.
 */
@org.springframework.modulith.NamedInterface("report")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.cases.report;
