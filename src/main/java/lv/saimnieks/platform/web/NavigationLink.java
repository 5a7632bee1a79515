package lv.saimnieks.platform.web;

/**
 * A link of the navigation.
 *
 * @param description what is there, for the start page
 * @param current whether the shown page lies under it
 */
public record NavigationLink(String label, String href, String description, boolean current) {}
