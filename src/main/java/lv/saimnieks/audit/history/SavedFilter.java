package lv.saimnieks.audit.history;

/**
 * What somebody looks for in the list of cases again and again.
 *
 * @param query as the address of the list has it
 * @param shared whether the other auditors see it, too
 * @param own whether it belongs to who asks
 * @param ownerName how its owner is shown
 */
record SavedFilter(long id, String name, String query, boolean shared, boolean own, String ownerName) {}
