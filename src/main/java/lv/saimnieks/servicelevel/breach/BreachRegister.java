package lv.saimnieks.servicelevel.breach;

import static lv.saimnieks.cases.register.Column.choice;
import static lv.saimnieks.cases.register.Column.computed;
import static lv.saimnieks.cases.register.Column.day;
import static lv.saimnieks.cases.register.Column.moment;
import static lv.saimnieks.cases.register.Column.number;
import static lv.saimnieks.cases.register.Column.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.register.Cell;
import lv.saimnieks.cases.register.Column;
import lv.saimnieks.cases.register.Filter;
import lv.saimnieks.cases.register.Heading;
import lv.saimnieks.cases.register.RegisterDescription;
import lv.saimnieks.cases.register.Row;
import lv.saimnieks.cases.retention.Erasures;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.servicelevel.measurement.Severity;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** The register of nonconformities as a list. */
@Component
class BreachRegister implements RegisterDescription {

    private static final String PATH = BreachSummaries.PATH;

    private final CaseAccess access;
    private final Catalogue catalogue;

    BreachRegister(CaseAccess access, Catalogue catalogue) {
        this.access = access;
        this.catalogue = catalogue;
    }

    @Override
    public Source source() {
        return new Source(
                "breaches",
                PATH,
                "servicelevel.breaches.",
                "level_breach c",
                "c.number",
                CaseAccess.hasPart("c.number"),
                "registered,desc");
    }

    @Override
    public boolean readsAll(String viewer) {
        return access.readsAll(viewer);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                text("number", "c.number"),
                text("title", "c.title"),
                choice("occasion", "c.occasion", Occasion.class),
                text("termCode", "c.term_code"),
                text("itemCode", "c.item_code"),
                computed("itemName", String.class, row -> name(row.get("itemCode"))),
                day("periodFrom", "c.period_from"),
                day("periodTo", "c.period_to"),
                choice("severity", "c.severity", Severity.class),
                number("amount", "c.amount"),
                number("deviation", "c.deviation"),
                number("consecutive", "c.consecutive"),
                choice("outcome", "c.outcome", Ending.class),
                text("actionNumber", "c.action_number"),
                text("originCase", "c.origin_case"),
                moment("registeredAt", "c.registered_at"),
                moment("closedAt", "c.closed_at"),
                Erasures.column());
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                heading(
                                "number",
                                row -> Cell.link(row.get("number"), PATH + "/" + row.get("number"))
                                        .below(Erasures.badge(row), "badge"))
                        .sortedBy("number")
                        .styled("nowrap"),
                heading("title", row -> Cell.of(row.get("title")).below(period(row), "soft"))
                        .styled("title"),
                heading("item", row -> Cell.of(row.get("itemName"))).sortedBy("item"),
                heading(
                                "severity",
                                row -> row.get("severity") == null
                                        ? Cell.empty()
                                        : Cell.empty()
                                                .and(
                                                        row.<Severity>get("severity")
                                                                .label(),
                                                        "badge "
                                                                + row.<Severity>get("severity")
                                                                        .look()))
                        .sortedBy("severity"),
                heading(
                        "outcome",
                        row -> row.get("outcome") == null
                                ? Cell.empty().and(Wording.of("servicelevel.breaches.open"), "badge accent")
                                : Cell.empty()
                                        .and(
                                                row.<Ending>get("outcome").label(),
                                                "badge "
                                                        + row.<Ending>get("outcome")
                                                                .look())),
                heading("registeredAt", row -> Cell.of(Latvian.date((Instant) row.get("registeredAt"))))
                        .sortedBy("registered")
                        .styled("nowrap"));
    }

    private String name(String item) {
        return catalogue.find(item).map(Item::label).orElse(item);
    }

    private static String period(Row row) {
        LocalDate from = row.get("periodFrom");
        return from == null ? "" : Term.days(from, row.get("periodTo"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.words("text", "c.search_text").hinting(Wording.of("servicelevel.breaches.searchHint")),
                Filter.choice("occasion", "c.occasion", Occasion.class),
                Filter.choice("severity", "c.severity", Severity.class),
                Filter.choice("outcome", "c.outcome", Ending.class),
                Filter.item(catalogue, (code, where) -> where.and("c.item_code = :item", "item", code)),
                Filter.flag("open", "c.closed_at is null"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(
                new Sort("number", "c.number", false),
                new Sort("registered", "c.registered_at", false),
                new Sort("item", "c.item_code", false),
                Sort.inOrder("severity", "c.severity", Severity.values()));
    }
}
