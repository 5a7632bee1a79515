package lv.saimnieks.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People as the engine's user directory knows them, and who is acting now. */
public interface Users {

    /** The id of the person on whose behalf the current request or command runs; empty for the system itself. */
    Optional<String> current();

    /** The roles of a person. */
    Set<Role> rolesOf(String userId);

    /** Ids of the people who have the role, in order. */
    List<String> holders(Role role);

    boolean exists(String userId);

    /**
     * Ids of the people whose name or id has this part.
     *
     * @param part folded ({@link lv.saimnieks.shared.Latvian#fold})
     */
    List<String> called(String part);

    /** How the person is shown: name if known, else the id. */
    String displayName(String userId);

    /** How records name the person: with the id, which stays when the name changes. */
    default String signed(String userId) {
        return signed(userId, displayName(userId));
    }

    /** The person's mail address, if any. */
    Optional<String> mailOf(String userId);

    /** How the person was shown at that moment, which is what records of it name; as now where none is given. */
    String displayName(String userId, @Nullable Instant at);

    /** How records of that moment name the person: as they were called then, with the id. */
    default String signed(String userId, @Nullable Instant at) {
        return signed(userId, displayName(userId, at));
    }

    private static String signed(String userId, String name) {
        return name.equals(userId) ? userId : name + " (" + userId + ")";
    }

    /** Names and mail addresses of everybody in the directory, and names that they and those who left had before. */
    Set<String> known();
}
