/**
 * Who holds which role for which service or resource, from when to when, and who substitutes for whom; what counts only
 * while the roles in the directory fit, and which roles are vacant.
 */
package lv.saimnieks.catalogue.responsibilities;
