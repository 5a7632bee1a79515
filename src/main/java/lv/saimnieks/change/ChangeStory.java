package lv.saimnieks.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.platform.CaseStory;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.SqlWhere;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells auditors what the register knows of a change; everybody named in it works for the institution. */
@Component
@Transactional(readOnly = true)
class ChangeStory implements CaseStory {

    private final Changes changes;
    private final ChangeFacts facts;
    private final Users users;
    private final NamedParameterJdbcTemplate jdbc;

    ChangeStory(Changes changes, ChangeFacts facts, Users users, NamedParameterJdbcTemplate jdbc) {
        this.changes = changes;
        this.facts = facts;
        this.users = users;
        this.jdbc = jdbc;
    }

    @Override
    public String processKey() {
        return "change-management";
    }

    @Override
    public Optional<Story> of(String number) {
        return changes.findByNumber(number)
                .map(c -> new Story(
                        c.request().title(), "/registri/izmainas/" + number, facts.of(c), events(c), links(c)));
    }

    @Override
    public String word(String name, String value) {
        return ChangeCodes.word(name, value);
    }

    @Override
    public String variable(String name) {
        return ChangeCodes.variable(name);
    }

    private List<Event> events(Change change) {
        ChangeAnswersTold answers = new ChangeAnswersTold(change, users);
        return change.timeline().stream()
                .map(t -> new Event(t.at(), t.actor(), t.title(), answers.text(t)))
                .toList();
    }

    @Override
    public Map<String, String> titles(Collection<String> numbers) {
        Map<String, String> titles = new HashMap<>();
        jdbc.query(
                "select number, title from change_request where number in (:numbers)",
                Map.of("numbers", numbers),
                (RowCallbackHandler) row -> titles.put(row.getString(1), row.getString(2)));
        return titles;
    }

    @Override
    public Set<String> numbersByText(String folded) {
        SqlWhere where = new SqlWhere().words("c.search_text", "word", folded);
        return new TreeSet<>(jdbc.queryForList(
                "select c.number from change_request c" + where.sql(), where.parameters(), String.class));
    }

    private List<Link> links(Change change) {
        List<Link> links = new ArrayList<>();
        if (change.request().originCase() != null) {
            links.add(new Link(change.request().originCase(), false, Wording.of("change.ChangeStory.origin")));
        }
        changes.findByRequestOriginCaseOrderByNumber(change.number())
                .forEach(c -> links.add(new Link(c.number(), true, Wording.of("change.ChangeStory.part"))));
        return links;
    }
}
