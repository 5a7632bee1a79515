package lv.saimnieks.audit.history;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Parameters;
import lv.saimnieks.shared.input.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The table of saved filters: everybody has their own, auditors and administrators share. */
@Service
class SavedFilters {

    /** In characters. */
    private static final int NAME = 80;

    private static final int QUERY = 2000;
    private static final Set<Role> SHARING = EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR);

    private final JdbcClient jdbc;
    private final CaseSearch search;
    private final Users users;
    private final Clock clock;
    private final int most;

    /** @param most filters that one person may keep */
    SavedFilters(
            JdbcClient jdbc,
            CaseSearch search,
            Users users,
            Clock clock,
            @Value("${saimnieks.audit.filters.most:50}") int most) {
        this.jdbc = jdbc;
        this.search = search;
        this.users = users;
        this.clock = clock;
        this.most = most;
    }

    /** What a person keeps; anything may be missing. */
    record Typed(String name, String query, boolean shared) {}

    /** The person's own and those that are shared with them, by name. */
    List<SavedFilter> of(String user) {
        return jdbc
                .sql("select * from saved_filter where owner = :user or (shared and :sees) order by id")
                .param("user", user)
                .param("sees", shares(user))
                .query((row, n) -> new SavedFilter(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getBoolean("shared"),
                        row.getString("owner").equals(user),
                        users.displayName(row.getString("owner"))))
                .list()
                .stream()
                .sorted((a, b) -> Latvian.comparator().compare(a.name(), b.name()))
                .toList();
    }

    /** @throws Refusal with the fields {@code name}, {@code query} or {@code shared}; when the person has too many */
    long add(Typed typed, String user) {
        Typed kept = checked(typed, user);
        if (count(user) >= most) {
            throw Refusal.conflict(Wording.of("history.refusal.filters", most));
        }
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        named(() -> jdbc.sql("insert into saved_filter (owner, name, query, shared, changed_at) values (?, ?, ?, ?, ?)")
                .params(user, kept.name(), kept.query(), kept.shared(), Timestamp.from(clock.instant()))
                .update(key, "id"));
        return key.getKeyAs(Number.class).longValue();
    }

    /** @throws Refusal likewise, and when the person has no such filter */
    void change(long id, Typed typed, String user) {
        Typed kept = checked(typed, user);
        one(named(() -> jdbc.sql(
                        "update saved_filter set name = ?, query = ?, shared = ?, changed_at = ? where id = ? and owner = ?")
                .params(kept.name(), kept.query(), kept.shared(), Timestamp.from(clock.instant()), id, user)
                .update()));
    }

    /** @throws Refusal when the person has no such filter */
    void delete(long id, String user) {
        one(jdbc.sql("delete from saved_filter where id = ? and owner = ?")
                .params(id, user)
                .update());
    }

    private long count(String user) {
        return jdbc.sql("select count(*) from saved_filter where owner = ?")
                .param(user)
                .query(Long.class)
                .single();
    }

    private boolean shares(String user) {
        return users.rolesOf(user).stream().anyMatch(SHARING::contains);
    }

    private static void one(int changed) {
        if (changed == 0) {
            throw Refusal.missing(Wording.of("history.refusal.filter"));
        }
    }

    private static int named(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (DuplicateKeyException e) {
            throw Refusal.invalid("name", Wording.of("history.refusal.filterName"));
        }
    }

    private Typed checked(Typed typed, String user) {
        Problems problems = new Problems();
        String name = PlainText.clean(typed.name());
        problems.required("name", Wording.of("history.filter.name"), name, NAME);
        problems.required("query", Wording.of("history.filter.query"), typed.query(), QUERY);
        if (typed.shared() && !shares(user)) {
            problems.add("shared", Wording.of("history.refusal.filterShared"));
        }
        problems.refuse();
        String query = typed.query().strip().replaceFirst("^\\?", "");
        search.criteria(new Parameters(parameters(query)));
        return new Typed(name, query, typed.shared());
    }

    private static Map<String, List<String>> parameters(String query) {
        try {
            MultiValueMap<String, String> sent =
                    UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            sent.forEach((name, values) -> parameters.put(
                    decoded(name), values.stream().map(SavedFilters::decoded).toList()));
            return parameters;
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("query", Wording.of("history.refusal.filterQuery"));
        }
    }

    private static String decoded(String sent) {
        return sent == null ? "" : UriUtils.decode(sent.replace('+', ' '), StandardCharsets.UTF_8);
    }
}
