package lv.saimnieks.servicelevel.usage;

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
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** The register of supervisions as a list, with how much was found and given. */
@Component
public class UsageRegister implements RegisterDescription {

    /** Address of the list; each supervision has its page below it. */
    public static final String PATH = "/registri/lietosanas-nosacijumi";

    private static final String TABLE = """
            (select s.*, (select count(*) from usage_violation v where v.number = s.number) as violations,
                (select count(*) from usage_consultation k where k.number = s.number) as consultations,
                (select coalesce(sum(k.hours), 0) from usage_consultation k where k.number = s.number) as hours
              from usage_supervision s) c""";

    private final CaseAccess access;
    private final Catalogue catalogue;
    private final Supervisions supervisions;

    UsageRegister(CaseAccess access, Catalogue catalogue, Supervisions supervisions) {
        this.access = access;
        this.catalogue = catalogue;
        this.supervisions = supervisions;
    }

    @Override
    public Source source() {
        return new Source(
                "usage",
                PATH,
                "servicelevel.usage.list.",
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
                text("itemCode", "c.item_code"),
                computed("itemName", String.class, row -> name(row.get("itemCode"))),
                choice("state", "c.state", UsageState.class),
                number("violations", "c.violations"),
                number("consultations", "c.consultations"),
                number("hours", "c.hours"),
                text("origin", "c.origin_case"),
                moment("startedAt", "c.started_at"),
                moment("closedAt", "c.closed_at"));
    }

    private String name(String code) {
        return catalogue.find(code).map(Item::label).orElse(code);
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                heading("number", row -> Cell.link(row.get("number"), PATH + "/" + row.get("number")))
                        .styled("nowrap"),
                heading("item", row -> Cell.of(row.get("itemName"))),
                heading(
                        "state",
                        row -> Cell.empty()
                                .and(
                                        row.<UsageState>get("state").label(),
                                        "badge " + row.<UsageState>get("state").look())),
                heading("violations", row -> Cell.of(String.valueOf(row.<Object>get("violations"))))
                        .styled("num"),
                heading("consultations", row -> Cell.of(String.valueOf(row.<Object>get("consultations"))))
                        .styled("num"),
                heading("startedAt", row -> Cell.of(Latvian.date((Instant) row.get("startedAt"))))
                        .sortedBy("started"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.words("text", "c.search_text"),
                Filter.item(catalogue, (code, where) -> where.equal("c.item_code", "item", code)),
                Filter.choice("state", "c.state", UsageState.class),
                Filter.flag("open", "c.closed_at is null"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(new Sort("started", "c.started_at", false));
    }

    @Override
    public List<Action> actions(String viewer) {
        List<Action> actions = new ArrayList<>();
        if (!supervisions.reportable(viewer).isEmpty()) {
            actions.add(action("new", "/jauna"));
        }
        actions.add(action("conditions", "/nosacijumi"));
        return actions;
    }

    private static Action action(String word, String path) {
        return new Action(Wording.of("servicelevel.usage.list." + word), PATH + path);
    }
}
