/**
 * What methodical support covers (RPT-7): each topic of the institution, of a service and of a resource, for providers
 * from inside and from outside each, by what is published and valid or was held and is still valid (PU2-12/A1, U1).
 */
package lv.saimnieks.support.coverage;
