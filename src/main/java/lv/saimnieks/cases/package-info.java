/**
 * What every case shares, whatever its domain: the timeline of facts, the register list, access by role in the case,
 * case mail, deadlines, outcomes for a waiting case, how long each is kept, and the page and panel of a case. A domain says its own rules and
 * describes its register and its story; this module does the rest for all of them alike. It knows the catalogue and the
 * notifications below it and names no domain.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Lietas")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.cases;
