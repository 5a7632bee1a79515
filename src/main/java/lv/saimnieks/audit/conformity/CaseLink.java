package lv.saimnieks.audit.conformity;

/**
 * A case by its number, with the addresses that the viewer may open.
 *
 * @param number register number, or the id of the process instance where it has none
 * @param page its page in the register; null when there is none or the viewer may not open it
 * @param history its page in Cockpit's history; null likewise
 */
record CaseLink(String number, String page, String history) {}
