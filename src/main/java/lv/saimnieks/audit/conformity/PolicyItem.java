package lv.saimnieks.audit.conformity;

/**
 * A sentence of the policy.
 *
 * @param id {@code PU2-20/A3}
 * @param actor who the policy says does it; empty where it does not say
 * @param text as the policy has it
 * @param page title of the page of the policy's material where it stands
 */
record PolicyItem(String id, PolicyKind kind, String actor, String text, String page) {}
