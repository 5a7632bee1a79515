package lv.saimnieks.platform.security.login;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.shared.DataVersions;
import lv.saimnieks.shared.VersionedCache;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people were called before, by when: kept from the first change of a name on, and of who leaves. Whoever is not here
 * has always been called as the directory says.
 */
@Component
public class FormerNames {

    private static final Instant ALWAYS = Instant.EPOCH;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final VersionedCache<Map<String, NavigableMap<Instant, String>>> names;

    FormerNames(JdbcClient jdbc, Clock clock, DataVersions versions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.names = new VersionedCache<>(versions, UserDirectory.DATA, this::read);
    }

    private record Name(String userId, OffsetDateTime since, String name) {}

    private Map<String, NavigableMap<Instant, String>> read() {
        return jdbc.sql("select user_id, since, name from person_name").query(Name.class).list().stream()
                .collect(Collectors.groupingBy(
                        Name::userId,
                        Collectors.toMap(n -> n.since().toInstant(), Name::name, (one, other) -> other, TreeMap::new)));
    }

    /** What the person was called at that moment; empty where nothing but today's name is known, or no moment. */
    Optional<String> of(String userId, @Nullable Instant at) {
        return Optional.ofNullable(at == null ? null : names.get().get(userId))
                .map(n -> n.floorEntry(at))
                .map(Map.Entry::getValue);
    }

    Stream<String> all() {
        return names.get().values().stream().flatMap(n -> n.values().stream());
    }

    /**
     * The person is called otherwise from now on, or is back, or leaves.
     *
     * @param before as the directory had them; null where it had no such person
     * @param after as it has them now; null of who leaves
     */
    void changed(User before, User after) {
        String id = before == null ? after.getId() : before.getId();
        String then = before == null ? null : nameOf(before);
        String now = after == null ? null : nameOf(after);
        if (now != null && now.equals(then)) {
            return;
        }
        boolean first = jdbc.sql("select count(*) from person_name where user_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 0;
        if (first && then != null) {
            add(id, ALWAYS, then);
        }
        if (now != null && (then != null || !first)) {
            add(id, clock.instant(), now);
        }
    }

    private void add(String id, Instant since, String name) {
        List<Object> row = List.of(name, id, since.atOffset(ZoneOffset.UTC));
        if (jdbc.sql("update person_name set name = ? where user_id = ? and since = ?")
                        .params(row)
                        .update()
                == 0) {
            jdbc.sql("insert into person_name (name, user_id, since) values (?, ?, ?)")
                    .params(row)
                    .update();
        }
    }

    /** First name and last name; the id of who has none. */
    static String nameOf(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(s -> s != null && !s.isBlank())
                .collect(Collectors.joining(" "));
        return name.isBlank() ? user.getId() : name;
    }
}
