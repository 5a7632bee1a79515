package lv.saimnieks.servicelevel;

import static lv.saimnieks.cases.register.Column.choice;
import static lv.saimnieks.cases.register.Column.computed;
import static lv.saimnieks.cases.register.Column.day;
import static lv.saimnieks.cases.register.Column.moment;
import static lv.saimnieks.cases.register.Column.number;
import static lv.saimnieks.cases.register.Column.text;

import java.time.Clock;
import java.time.Instant;
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
import lv.saimnieks.servicelevel.action.ActionNotices;
import lv.saimnieks.servicelevel.action.ActionOutcome;
import lv.saimnieks.servicelevel.action.ActionStatus;
import lv.saimnieks.servicelevel.action.Cause;
import lv.saimnieks.servicelevel.measurement.Severity;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** The register of corrective actions as a list (PU2-17/A8, RPT-6); everybody sees those in which they have a part. */
@Component
class ActionRegister implements RegisterDescription {

    private static final Source SOURCE = new Source(
            "corrective-actions",
            ActionNotices.PATH,
            "servicelevel.action.list.",
            "corrective_action c",
            "c.number",
            CaseAccess.hasPart("c.number"),
            "opened,desc");
    private static final String OPEN = "c.status <> 'CLOSED'";

    private final CaseAccess access;
    private final Catalogue catalogue;
    private final Clock clock;

    ActionRegister(CaseAccess access, Catalogue catalogue, Clock clock) {
        this.access = access;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Source source() {
        return SOURCE;
    }

    @Override
    public boolean readsAll(String viewer) {
        return access.readsAll(Register.CORRECTIVE_ACTION, viewer);
    }

    @Override
    public List<Column> columns() {
        Instant now = clock.instant();
        return List.of(
                text("number", "c.number"),
                text("title", "c.title"),
                choice("status", "c.status", ActionStatus.class),
                choice("outcome", "c.outcome", ActionOutcome.class),
                choice("severity", "c.severity", Severity.class),
                text("itemCode", "c.item_code"),
                computed("itemName", String.class, row -> name(row.get("itemCode"))),
                text("termCode", "c.term_code"),
                text("breach", "c.breach_number"),
                choice("cause", "c.cause", Cause.class),
                number("round", "c.round"),
                number("measures", "(select count(*) from corrective_measure m where m.action_id = c.id)"),
                text("change", "c.change_number"),
                day("verifyFrom", "c.verify_from"),
                moment("openedAt", "c.opened_at"),
                moment("planDueAt", "c.plan_due_at"),
                moment("nextDueAt", "(select min(k.due_at) from case_open_task k where k.case_number = c.number)"),
                computed("overdue", Boolean.class, row -> isBefore(row.get("nextDueAt"), now)),
                moment("closedAt", "c.closed_at"),
                Erasures.column());
    }

    private String name(String item) {
        return catalogue.find(item).map(Item::label).orElse(item);
    }

    private static boolean isBefore(Instant due, Instant now) {
        return due != null && due.isBefore(now);
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                heading(
                                "number",
                                row -> Cell.link(row.get("number"), ActionNotices.PATH + "/" + row.get("number"))
                                        .below(Erasures.badge(row), "badge"))
                        .sortedBy("number")
                        .styled("nowrap"),
                heading("title", row -> Cell.of(row.get("title")).below(row.get("itemName"), "soft"))
                        .styled("title"),
                heading(
                                "severity",
                                row -> Cell.empty()
                                        .and(
                                                row.<Severity>get("severity").label(),
                                                "badge "
                                                        + row.<Severity>get("severity")
                                                                .look()))
                        .sortedBy("severity"),
                heading("status", ActionRegister::state).sortedBy("state"),
                heading(
                        "cause",
                        row -> Cell.of(
                                row.get("cause") == null
                                        ? ""
                                        : row.<Cause>get("cause").label())),
                heading("openedAt", row -> Cell.of(Latvian.date((Instant) row.get("openedAt"))))
                        .sortedBy("opened")
                        .styled("nowrap"),
                heading(
                        "due",
                        row -> Cell.of(Latvian.dateTime(row.get("nextDueAt")))
                                .and(
                                        row.<Boolean>get("overdue")
                                                ? Wording.of("servicelevel.action.list.overdue")
                                                : "",
                                        "badge bad")));
    }

    private static Cell state(Row row) {
        ActionStatus status = row.get("status");
        ActionOutcome outcome = row.get("outcome");
        return status == ActionStatus.CLOSED && outcome != null
                ? Cell.empty().and(outcome.label(), outcome == ActionOutcome.EFFECTIVE ? "badge good" : "badge")
                : Cell.empty()
                        .and(status.label(), "badge " + status.look())
                        .below(
                                row.<Number>get("round").intValue() > 1
                                        ? Wording.of("servicelevel.action.list.round", row.<Number>get("round"))
                                        : "",
                                "soft");
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.words("text", "c.search_text").hinting(Wording.of("servicelevel.action.list.searchHint")),
                Filter.choice("status", "c.status", ActionStatus.class),
                Filter.choice("outcome", "c.outcome", ActionOutcome.class),
                Filter.choice("severity", "c.severity", Severity.class),
                Filter.choice("cause", "c.cause", Cause.class),
                Filter.item(catalogue, (code, where) -> where.equal("c.item_code", "item", code)),
                Filter.from("openedFrom", "c.opened_at"),
                Filter.to("openedTo", "c.opened_at", "openedFrom"),
                Filter.flag(
                        "overdue",
                        "exists (select 1 from case_open_task k where k.case_number = c.number and k.due_at < :now)"),
                Filter.flag("open", OPEN));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(
                new Sort("number", "c.number", false),
                new Sort("opened", "c.opened_at", false),
                Sort.inOrder("state", "c.status", ActionStatus.values()),
                Sort.inOrder("severity", "c.severity", Severity.values()));
    }

    @Override
    public List<Action> actions(String viewer) {
        return readsAll(viewer)
                ? List.of(new Action(Wording.of("servicelevel.action.list.report"), "/parskati/korektivas-darbibas"))
                : List.of();
    }
}
