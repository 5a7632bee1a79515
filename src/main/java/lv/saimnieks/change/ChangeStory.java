package lv.saimnieks.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.saimnieks.platform.CaseStory;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Latvian;
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
    private final Users users;
    private final NamedParameterJdbcTemplate jdbc;

    ChangeStory(Changes changes, Users users, NamedParameterJdbcTemplate jdbc) {
        this.changes = changes;
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
                        c.request().title(),
                        "/registri/izmainas/" + number,
                        facts(c),
                        c.timeline().stream()
                                .map(t -> new Event(t.at(), t.actor(), t.title(), t.details()))
                                .toList(),
                        links(c)));
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
        ChangeFilter filter = new ChangeFilter(null, folded, null, null, null, null, null, null, null, false, null);
        ChangeSelection selection = new ChangeSelection(filter, null, null, java.time.Instant.EPOCH);
        return new TreeSet<>(jdbc.queryForList(
                "select c.number from change_request c" + selection.where(), selection.parameters(), String.class));
    }

    private List<Fact> facts(Change change) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "status", change.status());
        add(facts, "title", change.request().title());
        add(facts, "description", change.request().description());
        add(facts, "kind", change.request().kind());
        add(facts, "target", change.request().targetType());
        add(facts, "items", change.targets().stream().sorted().collect(Collectors.joining(", ")));
        add(facts, "scope", change.request().scope().label());
        add(facts, "requester", users.displayName(change.request().requester()));
        add(facts, "received", Latvian.dateTime(change.request().receivedAt()));
        add(facts, "registered", Latvian.dateTime(change.request().registeredAt()));
        add(facts, "critical", change.request().criticalDescription());
        add(facts, "evidence", change.request().evidence());
        add(facts, "type", change.classification().type());
        add(facts, "complexity", change.classification().complexity());
        add(facts, "risk", change.classification().risk());
        add(facts, "overridden", change.classification().overrideReason());
        change.decisions()
                .forEach(d -> facts.add(new Fact(
                        Wording.of("change.ChangeStory.decision", d.round()),
                        Wording.of(
                                "change.ChangeStory.decided",
                                d.verdict().label(),
                                users.displayName(d.decidedBy()),
                                d.decidedAs().label(),
                                d.decidedAt(),
                                d.rationale()))));
        add(facts, "closure", change.closing().code());
        add(facts, "closureReason", change.closing().reason());
        add(facts, "closed", Latvian.dateTime(change.closing().at()));
        return facts;
    }

    private static void add(List<Fact> facts, String key, Labelled value) {
        add(facts, key, value == null ? null : value.label());
    }

    private static void add(List<Fact> facts, String key, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(Wording.of("change.ChangeStory." + key), value));
        }
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
