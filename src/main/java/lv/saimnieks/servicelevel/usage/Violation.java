package lv.saimnieks.servicelevel.usage;

/**
 * What was not kept to.
 *
 * @param recipients group of people, no names
 */
public record Violation(String recipients, String what) {}
