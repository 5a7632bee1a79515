/** Who holds which role for which service or resource, from when to when, and who substitutes for whom. */
package lv.saimnieks.catalogue.responsibilities;
