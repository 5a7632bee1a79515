package lv.saimnieks.audit.chain;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.audit.chain.TrailFault.Kind;
import lv.saimnieks.audit.chain.TrailSeals.Seal;
import lv.saimnieks.audit.evidence.KnownKeys;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares the trail with its chain, and the chain with its seals; reads row by row, however long they are. */
@Component
public class TrailCheck {

    /** How many rows are named; all are counted. */
    static final int NAMED = 1000;

    private static final int FETCHED_AT_ONCE = 1000;
    private static final Set<TrailSource> LOGS =
            EnumSet.of(TrailSource.TIMELINE, TrailSource.OPERATION, TrailSource.ACCESS, TrailSource.FREEZE);

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TrailSeals seals;
    private final KnownKeys keys;
    private final Clock clock;

    TrailCheck(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, TrailSeals seals, KnownKeys keys, Clock clock) {
        JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
        streaming.setFetchSize(FETCHED_AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        this.seals = seals;
        this.keys = keys;
        this.clock = clock;
    }

    /** What was compared and what is not as it was. */
    static final class Found {

        private final List<TrailFault> faults = new ArrayList<>();
        private long rows;
        private long broken;

        private void add(Kind kind, TrailSource source, String key, String number, Instant at) {
            broken++;
            if (faults.size() < NAMED) {
                faults.add(new TrailFault(kind, source, key, number, at));
            }
        }

        long rows() {
            return rows;
        }

        long broken() {
            return broken;
        }

        List<TrailFault> faults() {
            return faults;
        }
    }

    /** The timeline of the registers, both logs, edits of freeze windows, and the chain itself. */
    Found rows() {
        return read(found -> {
            List<Seal> sealed = seals.all();
            links(sealed, found);
            LOGS.forEach(source -> {
                compare(source, found);
                slippedIn(source, sealed, found);
            });
        });
    }

    /** Ids of the deployments that are not as they were: a file of theirs was changed, exchanged or taken away. */
    public Set<String> changedDeployments() {
        return read(found -> compare(TrailSource.MODEL, found)).faults().stream()
                .map(TrailFault::number)
                .collect(Collectors.toSet());
    }

    private Found read(java.util.function.Consumer<Found> work) {
        Found found = new Found();
        transaction.executeWithoutResult(t -> work.accept(found));
        return found;
    }

    /** Follows the chain from its beginning; a link that comes after the seal of its own day was slipped in. */
    private void links(List<Seal> sealed, Found found) {
        Map<String, Object> head = jdbc.queryForMap("select seq, chain_sum from trail_head where id = 1", Map.of());
        long end = ((Number) head.get("seq")).longValue();
        Iterator<Seal> coming = sealed.iterator();
        Follower follower = new Follower(coming, found);
        jdbc.query("select * from trail_chain order by seq", Map.of(), (RowCallbackHandler) row -> {
            follower.next(row);
            if (follower.seq == end && !follower.sum.equals(head.get("chain_sum"))) {
                found.add(Kind.CHAIN, null, String.valueOf(end), null, null);
            }
        });
        if (follower.seq < end) {
            found.add(Kind.CHAIN, null, String.valueOf(end), null, null);
        }
    }

    /** Where one is in the chain. */
    private static final class Follower {

        private final Iterator<Seal> coming;
        private final Found found;
        private Seal next;
        private LocalDate sealed;
        private long seq;
        private String sum = "";

        Follower(Iterator<Seal> coming, Found found) {
            this.coming = coming;
            this.found = found;
            next = coming.hasNext() ? coming.next() : null;
        }

        void next(ResultSet row) throws SQLException {
            long here = row.getLong("seq");
            while (next != null && next.lastSeq() < here) {
                sealed = next.day();
                next = coming.hasNext() ? coming.next() : null;
            }
            Instant at = instant(row, "happened_at");
            String expected = TrailChain.Head.next(
                    sum,
                    row.getString("source"),
                    row.getString("row_key"),
                    at,
                    row.getString("number"),
                    instant(row, "kept_until"),
                    row.getString("facts_sum"),
                    row.getString("row_sum"));
            sum = row.getString("chain_sum");
            if (here != seq + 1 || !expected.equals(sum)) {
                found.add(Kind.CHAIN, null, String.valueOf(here), row.getString("number"), at);
            }
            seq = here;
            TrailSource source = TrailSource.valueOf(row.getString("source"));
            if (sealed != null && LOGS.contains(source) && !day(at).isAfter(sealed)) {
                found.add(Kind.INSERTED, source, row.getString("row_key"), row.getString("number"), at);
            }
        }
    }

    private void compare(TrailSource source, Found found) {
        Instant now = clock.instant();
        jdbc.query(source.linked(), Map.of(), (RowCallbackHandler) row -> {
            found.rows++;
            Instant keptUntil = instant(row, "kept_until");
            Kind kind = null;
            if (row.getObject("found") == null) {
                kind = keptUntil == null || keptUntil.isAfter(now) ? Kind.REMOVED : null;
            } else {
                TrailRow here = source.row(row);
                boolean same = source.erased(row)
                        ? here.factsSum().equals(row.getString("facts_sum"))
                        : here.sum().equals(row.getString("row_sum"));
                kind = same ? null : Kind.CHANGED;
            }
            if (kind != null) {
                found.add(
                        kind, source, row.getString("row_key"), row.getString("link_number"), instant(row, "link_at"));
            }
        });
    }

    private void slippedIn(TrailSource source, List<Seal> sealed, Found found) {
        if (sealed.isEmpty()) {
            return;
        }
        Instant over = sealed.get(sealed.size() - 1)
                .day()
                .plusDays(1)
                .atStartOfDay(Latvian.ZONE)
                .toInstant();
        jdbc.query(source.slippedIn(), Map.of("sealed", Timestamp.from(over)), (RowCallbackHandler) row -> {
            TrailRow here = source.row(row);
            found.add(Kind.INSERTED, source, here.key(), here.number(), here.at());
        });
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Latvian.ZONE);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** The seals that do not hold, each in words. */
    List<String> brokenSeals() {
        return transaction.execute(t -> {
            List<Seal> all = seals.all();
            Map<Long, String> sums = sums();
            List<String> wrong = new ArrayList<>();
            LocalDate before = null;
            for (Seal seal : all) {
                if (!seal.sum().equals(sums.get(seal.lastSeq())) || !signed(seal)) {
                    wrong.add(Wording.of("chain.seal.wrong", Latvian.date(seal.day())));
                }
                if (before == null ? seal.previous() != null : !before.equals(seal.previous())) {
                    wrong.add(Wording.of("chain.seal.missing", Latvian.date(seal.day())));
                }
                before = seal.day();
            }
            if (before != null && before.isBefore(seals.lastOver().minusDays(1))) {
                wrong.add(Wording.of("chain.seal.none", Latvian.date(before)));
            }
            return wrong;
        });
    }

    long seals() {
        return seals.all().size();
    }

    private Map<Long, String> sums() {
        Map<Long, String> sums = new HashMap<>();
        jdbc.query(
                "select seq, chain_sum from trail_chain where seq in (select last_seq from trail_seal)",
                Map.of(),
                (RowCallbackHandler) row -> sums.put(row.getLong(1), row.getString(2)));
        return sums;
    }

    private boolean signed(Seal seal) {
        try {
            return keys.signed(
                    seal.fingerprint(),
                    seal.text().getBytes(StandardCharsets.UTF_8),
                    Base64.getDecoder().decode(seal.signature()));
        } catch (IllegalArgumentException e) {
            return false; // no Base64
        }
    }
}
