package lv.saimnieks.platform.security.people;

import java.util.Set;
import lv.saimnieks.platform.Role;

/**
 * A person of the institution; what is not known of them is empty.
 *
 * @param roles of ours; other groups of the engine are not looked at
 */
public record Person(String id, String firstName, String lastName, String mail, Set<Role> roles) {}
