package lv.saimnieks.cases.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.cases.CaseCodes;
import lv.saimnieks.platform.casework.CaseStory;
import lv.saimnieks.shared.SqlWhere;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What every domain's register tells auditors alike: the timeline as events, titles, and the search by words. A domain
 * adds its facts and links. The table has columns {@code number}, {@code title} and {@code search_text} (folded).
 */
public abstract class RegisterStory implements CaseStory {

    private final String table;
    private final CaseCodes codes;
    private final CaseTimeline timeline;
    private final NamedParameterJdbcTemplate jdbc;

    /** @param table of the register */
    protected RegisterStory(String table, CaseCodes codes, CaseTimeline timeline, NamedParameterJdbcTemplate jdbc) {
        this.table = table;
        this.codes = codes;
        this.timeline = timeline;
        this.jdbc = jdbc;
    }

    /** What happened in the case, oldest first. */
    protected List<Event> events(String number) {
        return timeline.of(number).stream().map(RegisterStory::event).toList();
    }

    private static Event event(TimelineEntry entry) {
        List<String> text = new ArrayList<>();
        if (entry.details() != null) {
            text.add(entry.details());
        }
        entry.answers().forEach(a -> text.add(a.label() + ": " + a.value()));
        return new Event(
                entry.at(),
                entry.actor(),
                entry.kind().equals(CaseTimeline.FORM_ANSWERS) ? Wording.of("cases.timeline.more") : entry.title(),
                String.join("\n", text),
                entry.task(),
                entry.activity(),
                entry.trace());
    }

    @Override
    public String word(String name, String value) {
        return codes.word(name, value);
    }

    @Override
    public String variable(String name) {
        return codes.variable(name);
    }

    @Override
    public Map<String, String> titles(Collection<String> numbers) {
        Map<String, String> titles = new HashMap<>();
        jdbc.query(
                "select number, title from " + table + " where number in (:numbers)",
                Map.of("numbers", numbers),
                (RowCallbackHandler) row -> titles.put(row.getString(1), row.getString(2)));
        return titles;
    }

    @Override
    public Set<String> numbersByText(String folded) {
        SqlWhere where = new SqlWhere().words("search_text", "word", folded);
        return new TreeSet<>(
                jdbc.queryForList("select number from " + table + where.sql(), where.parameters(), String.class));
    }
}
