package lv.saimnieks.change.watch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signals that managers write down at any time, with their source (PU2-20/A1, I3). */
@Service
@Transactional
public class Signals {

    /** Address of their page. */
    public static final String PATH = "/registri/izmainas/signali";

    private static final Set<Role> WRITERS = Set.of(
            Role.SERVICE_MANAGER,
            Role.RESOURCE_MANAGER,
            Role.SERVICE_PORTFOLIO_MANAGER,
            Role.RESOURCE_PORTFOLIO_MANAGER);
    private static final Set<Role> READERS = Set.of(Role.AUDITOR, Role.INSTITUTION_HEAD);
    private static final int SHOWN = 200;
    private static final int LONGEST_LINK = 500;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Users users;
    private final Clock clock;

    Signals(JdbcClient jdbc, Catalogue catalogue, Users users, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.users = users;
        this.clock = clock;
    }

    /** Managers of services, resources and portfolios write signals down. */
    @Transactional(readOnly = true)
    public boolean mayWrite(String user) {
        return users.rolesOf(user).stream().anyMatch(WRITERS::contains);
    }

    /** Who writes them, leads the institution or audits reads them. */
    @Transactional(readOnly = true)
    public boolean mayRead(String user) {
        return mayWrite(user) || users.rolesOf(user).stream().anyMatch(READERS::contains);
    }

    /** @throws Refusal unless the person may read them */
    @Transactional(readOnly = true)
    public void requireReadable(String user) {
        if (!mayRead(user)) {
            throw Refusal.forbidden(Wording.of("change.watch.signalsNotYours"));
        }
    }

    /**
     * Writes one down.
     *
     * @param itemCode null where it is about the institution
     * @param link null for none
     * @throws Refusal with field names when something is missing or wrong, or the person may not
     */
    public void add(
            @Nullable SignalSource source,
            @Nullable String what,
            @Nullable String itemCode,
            @Nullable String link,
            String user) {
        if (!mayWrite(user)) {
            throw Refusal.forbidden(Wording.of("change.watch.signalsNotYours"));
        }
        Problems wrong = new Problems();
        if (source == null) {
            wrong.add("source", Wording.of("change.watch.sourceMissing"));
        }
        wrong.required("what", Wording.of("change.watch.what"), what, Problems.TEXT);
        if (itemCode != null && catalogue.find(itemCode).isEmpty()) {
            wrong.add("item", Wording.of("change.watch.noItem", itemCode));
        }
        wrong.optional("link", Wording.of("change.watch.link"), link, LONGEST_LINK);
        if (link != null && !link.matches("https?://\\S+")) {
            wrong.add("link", Wording.of("change.watch.linkWrong"));
        }
        wrong.refuse();
        jdbc.sql("insert into change_signal (source, what, item_code, link, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(source.name(), what, itemCode, link, user, Timestamp.from(clock.instant()))
                .update();
    }

    /** The last ones, the newest first. */
    @Transactional(readOnly = true)
    public List<Signal> last() {
        return jdbc.sql("select * from change_signal order by recorded_at desc, id desc limit ?")
                .param(SHOWN)
                .query(Signal.class)
                .list();
    }

    /** Those of a time that are about any of the items or the institution, the newest first. */
    @Transactional(readOnly = true)
    public List<Signal> of(Collection<String> items, Instant from, Instant to) {
        return jdbc.sql("""
                        select * from change_signal where recorded_at >= :from and recorded_at < :to
                          and (item_code is null or item_code in (:items)) order by recorded_at desc, id desc limit :most""")
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("items", items.isEmpty() ? List.of("") : items)
                .param("most", SHOWN)
                .query(Signal.class)
                .list();
    }
}
