package lv.saimnieks.change.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.saimnieks.change.calendar.Freeze.Recurrence;
import lv.saimnieks.shared.DataVersions;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.VersionedCache;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of windows in which nothing should be changed; what was edited by whom stays for good. */
@Service
@Transactional
public class Freezes {

    private static final String DATA = "change-freezes";
    private static final int SAID = 10_000;

    private static final String SELECT = """
            select f.*, (select string_agg(i.item_code, ',') from change_freeze_item i where i.freeze_id = f.id) as items
            from change_freeze f order by f.first_day, f.id""";

    private final JdbcClient jdbc;
    private final DataVersions versions;
    private final VersionedCache<List<Freeze>> kept;
    private final Clock clock;

    Freezes(JdbcClient jdbc, DataVersions versions, Clock clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.clock = clock;
        kept = new VersionedCache<>(
                versions,
                DATA,
                () -> jdbc.sql(SELECT).query((row, n) -> read(row)).list());
    }

    /** What is said of a window; {@code items} is empty for the whole institution. */
    public record Content(
            String name, String reason, Days days, Recurrence recurrence, boolean hard, Set<String> items) {}

    /** An edit, in words. */
    public record Edit(Instant at, String by, String said) {}

    /** All windows, also those that ended, by their first day. */
    @Transactional(readOnly = true)
    public List<Freeze> all() {
        return kept.get();
    }

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public Freeze get(long id) {
        return all().stream()
                .filter(f -> f.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.missing(Wording.of("change.Freezes.get")));
    }

    /** The latest edits of all windows, the latest first. */
    @Transactional(readOnly = true)
    public List<Edit> edits(int most) {
        return jdbc.sql("select made_at, made_by, said from change_freeze_edit order by id desc limit :most")
                .param("most", most)
                .query((row, n) -> new Edit(
                        row.getTimestamp("made_at").toInstant(), row.getString("made_by"), row.getString("said")))
                .list();
    }

    /** Adds a window. @return its id */
    public long add(Content content, String by) {
        versions.changed(DATA);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into change_freeze (name, reason, first_day, last_day, recurrence, hard, edits)"
                        + " values (:name, :reason, :first, :last, :recurrence, :hard, 1)")
                .params(values(content))
                .update(key, "id");
        long id = key.getKeyAs(Number.class).longValue();
        items(id, content.items());
        note(id, by, Wording.of("change.Freezes.added", describe(content)));
        return id;
    }

    /**
     * Changes a window.
     *
     * @param edits of the window that was looked at
     * @throws Refusal when somebody else has changed it since
     */
    public void change(long id, int edits, Content content, String by) {
        Freeze before = get(id);
        versions.changed(DATA);
        int changed = jdbc.sql("update change_freeze set name = :name, reason = :reason, first_day = :first,"
                        + " last_day = :last, recurrence = :recurrence, hard = :hard, edits = edits + 1"
                        + " where id = :id and edits = :edits and ended_on is null")
                .params(values(content))
                .param("id", id)
                .param("edits", edits)
                .update();
        if (changed == 0) {
            throw Refusal.conflict(Wording.of("change.Freezes.change"));
        }
        jdbc.sql("delete from change_freeze_item where freeze_id = ?").param(id).update();
        items(id, content.items());
        note(id, by, Wording.of("change.Freezes.changed", describe(of(before)), describe(content)));
    }

    /** Ends a window from today; it stays on the days that it had. */
    public void end(long id, String by, String reason) {
        Freeze freeze = get(id);
        Problems wrong = new Problems();
        wrong.required("reason", Wording.of("change.Freezes.reason"), reason, Problems.TEXT);
        wrong.refuse();
        if (freeze.endedOn() != null) {
            throw Refusal.conflict(Wording.of("change.Freezes.ended", freeze.name()));
        }
        versions.changed(DATA);
        jdbc.sql("update change_freeze set ended_on = ?, edits = edits + 1 where id = ?")
                .param(LocalDate.now(clock))
                .param(id)
                .update();
        note(id, by, Wording.of("change.Freezes.end", freeze.name(), reason));
    }

    private void items(long id, Set<String> codes) {
        codes.forEach(code -> jdbc.sql("insert into change_freeze_item (freeze_id, item_code) values (?, ?)")
                .params(id, code)
                .update());
    }

    private void note(long id, String by, String said) {
        jdbc.sql("insert into change_freeze_edit (freeze_id, made_at, made_by, said, noted_at)"
                        + " values (:freeze, :now, :by, :said, :now)")
                .param("freeze", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("said", PlainText.cut(said, SAID))
                .update();
    }

    private static Map<String, Object> values(Content content) {
        return Map.of(
                "name", content.name(),
                "reason", content.reason(),
                "first", content.days().from(),
                "last", content.days().to(),
                "recurrence", content.recurrence().name(),
                "hard", content.hard());
    }

    private static Content of(Freeze f) {
        return new Content(f.name(), f.reason(), f.first(), f.recurrence(), f.hard(), f.items());
    }

    private static String describe(Content c) {
        return Wording.of(
                "change.Freezes.describe",
                c.name(),
                c.days().from(),
                c.days().to(),
                c.recurrence().label(),
                hardness(c.hard()),
                c.items().isEmpty()
                        ? Wording.of("change.Freezes.whole")
                        : c.items().stream().sorted().collect(Collectors.joining(", ")),
                c.reason());
    }

    /** Whether it forbids or advises, in words. */
    public static String hardness(boolean hard) {
        return Wording.of(hard ? "change.Freezes.hard" : "change.Freezes.soft");
    }

    private static Freeze read(ResultSet row) throws SQLException {
        String items = row.getString("items");
        var ended = row.getDate("ended_on");
        return new Freeze(
                row.getLong("id"),
                row.getString("name"),
                row.getString("reason"),
                new Days(
                        row.getDate("first_day").toLocalDate(),
                        row.getDate("last_day").toLocalDate()),
                Recurrence.valueOf(row.getString("recurrence")),
                row.getBoolean("hard"),
                items == null ? Set.of() : new TreeSet<>(List.of(items.split(","))),
                ended == null ? null : ended.toLocalDate(),
                row.getInt("edits"));
    }
}
