/** The case file for programs, as JSON. */
package lv.saimnieks.audit.casefile.api;
