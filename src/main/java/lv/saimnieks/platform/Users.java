package lv.saimnieks.platform;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People as the engine's user directory knows them, and who is acting now. */
public interface Users {

    /** The id of the person on whose behalf the current request or command runs; empty for the system itself. */
    Optional<String> current();

    /** The roles of a person. */
    Set<Role> rolesOf(String userId);

    /** Ids of the people who have the role, in order. */
    List<String> holders(Role role);

    boolean exists(String userId);

    /** How the person is shown: name if known, else the id. */
    String displayName(String userId);

    /** How records name the person: with the id, which stays when the name changes. */
    default String signed(String userId) {
        String name = displayName(userId);
        return name.equals(userId) ? userId : name + " (" + userId + ")";
    }

    /** The person's mail address, if any. */
    Optional<String> mailOf(String userId);
}
