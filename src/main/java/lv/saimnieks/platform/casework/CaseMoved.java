package lv.saimnieks.platform.casework;

/**
 * Fact: a running case goes on by another version of its model. Published inside the transaction that moves it, whoever
 * moved it and by whatever door: the page of models, Cockpit, the engine's REST API.
 *
 * @param number register number of the case
 * @param user who moved it; null for the system
 * @param from version that it ran on until now
 * @param to version that it runs on from now on
 * @param reason in the words of who moved it; null where nobody was asked
 */
public record CaseMoved(String number, String user, int from, int to, String reason) {}
