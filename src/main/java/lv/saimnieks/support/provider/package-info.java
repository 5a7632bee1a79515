/** The list of providers and partners, which the catalogue keeps (PU2-12/V1, I1). */
package lv.saimnieks.support.provider;
