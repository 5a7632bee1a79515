/**
 * How many requests of the eight kinds the institution gets (RPT-1): complaints, suggestions and changes are counted in
 * their registers, the kinds that other systems handle are entered by hand or imported.
 */
@org.jspecify.annotations.NullMarked
package lv.saimnieks.cases.volume;
