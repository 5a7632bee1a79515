package lv.saimnieks.cases.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseStory.Fact;
import lv.saimnieks.platform.casework.CurrentActivity;
import lv.saimnieks.platform.casework.CurrentActivity.Activity;
import lv.saimnieks.platform.casework.UnhandledFormValues;
import lv.saimnieks.shared.TransactionLocal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened in each case, kept as facts that never change: when, who, what, and in which task or activity of the
 * process. Nothing is read to add one.
 */
@Service
@Transactional
public class CaseTimeline {

    /** Answers of fields and steps that a process owner added; question and answer are data. */
    static final String FORM_ANSWERS = "cases.timeline.answers";

    /** Stands in the place of words that were erased. */
    static final String FORGOTTEN = "cases.timeline.forgotten";

    private static final String LEGACY = "legacy";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final CaseAccess access;
    private final CurrentActivity current;
    private final Users users;
    private final Clock clock;
    private final TransactionLocal<Map<String, Integer>> sizes = new TransactionLocal<>(HashMap::new);

    CaseTimeline(
            JdbcClient jdbc, JdbcTemplate batch, CaseAccess access, CurrentActivity current, Users users, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.access = access;
        this.current = current;
        this.users = users;
        this.clock = clock;
    }

    /** Adds what the system did now. */
    public void add(String number, CaseFact fact) {
        add(number, null, fact);
    }

    /**
     * Adds a fact that happened now; whoever did it takes part in the case.
     *
     * @param number register number of the case
     * @param actor user id; null for the system
     * @return id of the line
     */
    public long add(String number, @Nullable String actor, CaseFact fact) {
        long id = addOnly(number, actor, fact);
        if (actor != null) {
            access.involve(number, List.of(actor));
        }
        return id;
    }

    /**
     * Adds what somebody did who takes no part in the case by it.
     *
     * @return id of the line
     */
    public long addOnly(String number, @Nullable String actor, CaseFact fact) {
        Optional<Activity> activity = current.now();
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into case_timeline
                          (case_number, happened_at, actor, kind, arguments, task_id, activity_instance_id)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(number)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(actor)
                .param(fact.kind())
                .param(fact.arguments().toString())
                .param(activity.map(Activity::task).orElse(null))
                .param(activity.map(Activity::id).orElse(null))
                .update(id, "id");
        sizes.get().computeIfPresent(number, (n, size) -> size + 1);
        if (activity.isEmpty()) {
            current.atNextMessage(number, event -> place(id.getKeyAs(Long.class), event.id()));
        }
        return id.getKeyAs(Long.class);
    }

    private void place(Long id, String activity) {
        jdbc.sql("update case_timeline set activity_instance_id = ? where id = ?")
                .params(activity, id)
                .update();
    }

    /** Keeps the answers of fields and steps that a process owner added, so that nothing a person sent is lost. */
    public void add(UnhandledFormValues left) {
        Object[] lines = left.answers().entrySet().stream()
                .map(a -> CaseFact.sentence("cases.timeline.answer", a.getKey(), a.getValue()))
                .toArray();
        add(
                left.number(),
                left.user(),
                CaseFact.of(FORM_ANSWERS, left.taskName()).text(lines));
    }

    /** The lines of a case, oldest first, in the language of this answer. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(String number) {
        return jdbc.sql("select * from case_timeline where case_number = ? order by id")
                .param(number)
                .query((row, n) -> entry(row))
                .list();
    }

    /** The latest line of one of these kinds. */
    @Transactional(readOnly = true)
    public Optional<TimelineEntry> last(String number, Set<String> kinds) {
        return jdbc.sql("select * from case_timeline where case_number = :number and kind in (:kinds)"
                        + " order by id desc fetch first 1 row only")
                .param("number", number)
                .param("kinds", kinds)
                .query((row, n) -> entry(row))
                .optional();
    }

    /** How many lines a case has; asked once in a transaction. */
    @Transactional(readOnly = true)
    public int size(String number) {
        return sizes.get().computeIfAbsent(number, this::count);
    }

    private int count(String number) {
        return jdbc.sql("select count(*) from case_timeline where case_number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    /**
     * Takes out of the lines of these cases, for good, the words that people wrote; the facts stay: when, who, what.
     *
     * @param typed kinds whose values people typed too
     */
    public void forgetWords(Collection<String> numbers, Set<String> typed) {
        forgetWords(numbers, "", typed);
    }

    /** The same of the lines alone whose kinds begin so. */
    public void forgetWords(String number, String kinds) {
        forgetWords(List.of(number), kinds, Set.of());
    }

    private void forgetWords(Collection<String> numbers, String kinds, Set<String> typed) {
        record Line(long id, String kind, String arguments) {}
        List<Line> lines = jdbc.sql("select id, kind, arguments from case_timeline where case_number in (:numbers)"
                        + " and kind like :kinds order by id")
                .param("numbers", numbers)
                .param("kinds", kinds + "%")
                .query(Line.class)
                .list();
        OffsetDateTime forgotten = clock.instant().atOffset(ZoneOffset.UTC);
        batch.batchUpdate(
                "update case_timeline set arguments = ?, forgotten_at = ? where id = ?",
                lines.stream()
                        .map(line -> {
                            JsonNode arguments = FactJson.read(line.arguments());
                            boolean words = typed.contains(line.kind());
                            return FactJson.forget(arguments, words, FORGOTTEN)
                                    ? new Object[] {arguments.toString(), forgotten, line.id()}
                                    : null;
                        })
                        .filter(Objects::nonNull)
                        .toList());
    }

    private TimelineEntry entry(ResultSet row) throws SQLException {
        JsonNode arguments = FactJson.read(row.getString("arguments"));
        String kind = row.getString("kind");
        Instant at = row.getObject("happened_at", OffsetDateTime.class).toInstant();
        UnaryOperator<String> then = id -> users.displayName(id, at);
        return new TimelineEntry(
                row.getLong("id"),
                at,
                row.getString("actor"),
                kind,
                kind.equals(LEGACY)
                        ? arguments.path("title").asText()
                        : FactJson.sentence(kind, arguments.path("values"), then),
                arguments.has("text")
                        ? StreamSupport.stream(arguments.path("text").spliterator(), false)
                                .map(word -> FactJson.words(word, then))
                                .collect(Collectors.joining("\n"))
                        : null,
                StreamSupport.stream(arguments.path("answers").spliterator(), false)
                        .map(a -> new Fact(FactJson.words(a.path(0), then), FactJson.words(a.path(1), then)))
                        .toList(),
                row.getString("task_id"),
                row.getString("activity_instance_id"),
                arguments.path("trace").textValue());
    }
}
