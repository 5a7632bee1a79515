package lv.saimnieks.platform;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whether the roles that a person has in the directory fit what a record gives them: the one rule for who is named
 * responsible, a substitute, an assessor or a doer, asked when the record is made and each time somebody is looked for.
 * Whoever has left the directory has no role and fits nothing.
 */
@Component
public class FitPeople {

    private final Users users;

    public FitPeople(@Lazy Users users) {
        this.users = users;
    }

    /** Whether the person may hold the role. */
    public boolean holds(String user, Role role) {
        return users.rolesOf(user).contains(role);
    }

    /** Whether the person is of the house, not from outside alone. */
    public boolean ofHouse(String user) {
        return Role.ofHouse(users.rolesOf(user));
    }

    /** Whether the person may act for a holder of the role. */
    public boolean standsIn(String user, Role role) {
        return role.mayStandIn(users.rolesOf(user));
    }

    /** The first of the roles that the person has; empty when none of them fits. */
    public Optional<Role> first(String user, Set<Role> roles) {
        Set<Role> has = users.rolesOf(user);
        return roles.stream().filter(has::contains).findFirst();
    }
}
