package lv.saimnieks.change.watch;

import static lv.saimnieks.cases.register.Column.choice;
import static lv.saimnieks.cases.register.Column.computed;
import static lv.saimnieks.cases.register.Column.moment;
import static lv.saimnieks.cases.register.Column.number;
import static lv.saimnieks.cases.register.Column.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.register.Cell;
import lv.saimnieks.cases.register.Column;
import lv.saimnieks.cases.register.Filter;
import lv.saimnieks.cases.register.Heading;
import lv.saimnieks.cases.register.RegisterDescription;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** The register of watches as a list, with what came of each; portfolio managers see all of a quarter. */
@Component
public class WatchRegister implements RegisterDescription {

    /** Address of the list; each watch has its page below it. */
    public static final String PATH = "/registri/vajadzibas";

    private static final String TABLE = """
            (select w.*, (select count(*) from change_watch_wanted x where x.number = w.number) as wanted
              from change_watch w) c""";

    private final CaseAccess access;
    private final WatchScopes scopes;
    private final Watches watches;
    private final Signals signals;

    WatchRegister(CaseAccess access, WatchScopes scopes, Watches watches, Signals signals) {
        this.access = access;
        this.scopes = scopes;
        this.watches = watches;
        this.signals = signals;
    }

    @Override
    public Source source() {
        return new Source(
                "watches",
                PATH,
                "change.watch.list.",
                TABLE,
                "c.number",
                CaseAccess.hasPart("c.number"),
                "started,desc");
    }

    @Override
    public boolean readsAll(String viewer) {
        return access.readsAll(viewer);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                text("number", "c.number"),
                text("scope", "c.scope"),
                computed("scopeName", String.class, row -> name(row.get("scope"))),
                text("quarter", "c.quarter"),
                choice("state", "c.state", WatchState.class),
                number("wanted", "c.wanted"),
                text("grounds", "c.grounds"),
                moment("startedAt", "c.started_at"),
                moment("watchedAt", "c.watched_at"),
                moment("closedAt", "c.closed_at"));
    }

    private String name(String code) {
        return scopes.of(code).map(WatchScope::label).orElse(code);
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                heading("number", row -> Cell.link(row.get("number"), PATH + "/" + row.get("number")))
                        .styled("nowrap"),
                heading("scope", row -> Cell.of(row.get("scopeName"))),
                heading("quarter", row -> Cell.of(row.get("quarter"))),
                heading(
                        "state",
                        row -> Cell.empty()
                                .and(
                                        row.<WatchState>get("state").label(),
                                        "badge " + row.<WatchState>get("state").look())),
                heading("wanted", row -> Cell.of(String.valueOf(row.<Object>get("wanted"))))
                        .styled("num"),
                heading("startedAt", row -> Cell.of(Latvian.date((Instant) row.get("startedAt"))))
                        .sortedBy("started"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.words("text", "c.search_text"),
                Filter.equal("quarter", "c.quarter").offering(this::quarters),
                Filter.choice("state", "c.state", WatchState.class),
                Filter.flag("open", "c.closed_at is null"));
    }

    private List<Filter.Option> quarters() {
        return watches.quarters().stream()
                .map(q -> new Filter.Option(q.code(), q.label()))
                .toList();
    }

    @Override
    public List<Sort> sorts() {
        return List.of(new Sort("started", "c.started_at", false));
    }

    @Override
    public List<Action> actions(String viewer) {
        List<Action> actions = new ArrayList<>();
        if (!scopes.of(viewer, scopes.all()).isEmpty()) {
            actions.add(new Action(Wording.of("change.watch.list.new"), PATH + "/jauna"));
        }
        if (signals.mayRead(viewer)) {
            actions.add(new Action(Wording.of("change.watch.signals"), Signals.PATH));
        }
        return actions;
    }
}
