package lv.saimnieks.change;

import static lv.saimnieks.cases.register.Column.choice;
import static lv.saimnieks.cases.register.Column.computed;
import static lv.saimnieks.cases.register.Column.day;
import static lv.saimnieks.cases.register.Column.moment;
import static lv.saimnieks.cases.register.Column.text;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.PolicyTasks;
import lv.saimnieks.cases.register.Cell;
import lv.saimnieks.cases.register.Column;
import lv.saimnieks.cases.register.Filter;
import lv.saimnieks.cases.register.Heading;
import lv.saimnieks.cases.register.RegisterDescription;
import lv.saimnieks.cases.register.Row;
import lv.saimnieks.cases.retention.Erasures;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.catalogue.ManagerIndex;
import lv.saimnieks.change.meeting.MeetingRegister;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.ChangeType;
import lv.saimnieks.change.model.Classification.Complexity;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.change.people.ChangeAccess;
import lv.saimnieks.change.template.ChangeTemplates;
import lv.saimnieks.change.watch.WatchRegister;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Scope;
import lv.saimnieks.shared.SqlWhere;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** The register of changes as a list: all staff, each sees the cases they may read. */
@Component
class ChangeRegister implements RegisterDescription {

    private static final Source SOURCE = new Source(
            "changes",
            "/registri/izmainas",
            "change.list.",
            "change_request c",
            "c.number",
            CaseAccess.hasPart("c.number"),
            "received,desc");
    private static final String TARGET_IN =
            "exists (select 1 from change_target t where t.change_id = c.id and t.item_code in (:%s))";

    private final ChangeAccess access;
    private final Catalogue catalogue;
    private final Levels levels;
    private final Users users;
    private final Clock clock;

    ChangeRegister(ChangeAccess access, Catalogue catalogue, Levels levels, Users users, Clock clock) {
        this.access = access;
        this.catalogue = catalogue;
        this.levels = levels;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public Source source() {
        return SOURCE;
    }

    @Override
    public boolean readsAll(String viewer) {
        return access.readsAll(viewer);
    }

    @Override
    public List<Column> columns() {
        ManagerIndex managers = levels.forList();
        Instant now = clock.instant();
        return List.of(
                text("number", "c.number"),
                text("title", "c.title"),
                choice("status", "c.status", ChangeStatus.class),
                choice("closureCode", "c.closure_code", ClosureCode.class),
                choice("changeKind", "c.kind", ChangeKind.class),
                choice("scope", "c.scope", Scope.class),
                choice("targetType", "c.target_type", TargetType.class).notInCsv(),
                Column.codes(
                                "targets",
                                "(select string_agg(t.item_code, ',') from change_target t where t.change_id = c.id)")
                        .saying(ChangeRegister::targets),
                choice("type", "c.change_type", ChangeType.class),
                choice("complexity", "c.complexity", Complexity.class),
                choice("risk", "c.risk", RiskLevel.class),
                computed("managers", List.class, row -> managers.managersOf(row.get("scope"), row.get("targets")))
                        .saying(this::managers),
                text("requester", "c.requester")
                        .saying(row -> users.displayName(row.get("requester"), row.get("receivedAt"))),
                moment("receivedAt", "c.received_at"),
                day("desiredBy", "c.desired_by"),
                moment("nextDueAt", "(select min(k.due_at) from case_open_task k where k.case_number = c.number)"),
                computed("overdue", Boolean.class, row -> isBefore(row.get("nextDueAt"), now)),
                moment("closedAt", "c.closed_at"),
                text("originTask", "c.origin_task"),
                text("originCaseId", "c.origin_case"),
                Erasures.column());
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                heading(
                                "number",
                                row -> Cell.link(row.get("number"), SOURCE.path() + "/" + row.get("number"))
                                        .below(Erasures.badge(row), "badge"))
                        .sortedBy("number")
                        .styled("nowrap"),
                heading("title", row -> Cell.of(row.get("title")).below(targets(row), "soft"))
                        .sortedBy("title")
                        .styled("title"),
                heading("status", row -> Cell.empty().and(state(row), badge(row)))
                        .sortedBy("state"),
                heading("class", ChangeRegister::type),
                heading("managers", row -> Cell.of(managers(row))),
                heading("receivedAt", row -> Cell.of(Latvian.date((Instant) row.get("receivedAt"))))
                        .sortedBy("received")
                        .styled("nowrap"),
                heading("desiredBy", row -> Cell.of(Latvian.date((LocalDate) row.get("desiredBy"))))
                        .sortedBy("desired")
                        .styled("nowrap"),
                heading(
                        "due",
                        row -> Cell.of(Latvian.dateTime(row.get("nextDueAt")))
                                .and(
                                        row.<Boolean>get("overdue") ? Wording.of("change.list.overdue") : "",
                                        "badge bad")));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.words("text", "c.search_text").hinting(Wording.of("change.list.searchHint")),
                Filter.part("number", "lower(c.number)").hinting("IZM-2026-000001"),
                Filter.choice("status", "c.status", ChangeStatus.class),
                Filter.choice("type", "c.change_type", ChangeType.class),
                Filter.choice("complexity", "c.complexity", Complexity.class)
                        .orElse(Wording.of("change.list.allComplexities")),
                Filter.item(catalogue, ChangeRegister::ofItem),
                Filter.known("manager", users::exists, Wording.of("change.list.noManager"), this::managedBy)
                        .offering(() -> levels.forList().everybody().stream()
                                .map(m -> new Filter.Option(m, users.displayName(m)))
                                .toList()),
                Filter.equal("originTask", "c.origin_task")
                        .offering(() -> PolicyTasks.labels().entrySet().stream()
                                .map(e -> new Filter.Option(e.getKey(), e.getValue()))
                                .toList()),
                Filter.from("receivedFrom", "c.received_at"),
                Filter.to("receivedTo", "c.received_at", "receivedFrom"),
                Filter.flag(
                        "overdue",
                        "exists (select 1 from case_open_task k where k.case_number = c.number and k.due_at < :now)"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(
                new Sort("number", "c.number", false),
                new Sort("received", "c.received_at", false),
                new Sort("desired", "c.desired_by", true),
                Sort.inOrder("state", "c.status", ChangeStatus.values()),
                new Sort("title", "c.title_key", false));
    }

    @Override
    public List<Action> actions(String viewer) {
        Action models = new Action(Wording.of("change.list.models"), SOURCE.path() + "/modeli");
        Action calendar = new Action(Wording.of("change.calendar.link"), SOURCE.path() + "/kalendars");
        Action watches = new Action(Wording.of("change.watch.list.heading"), WatchRegister.PATH);
        Action meetings = new Action(Wording.of("change.meeting.list.heading"), MeetingRegister.PATH);
        Action templates = new Action(Wording.of("change.template.heading"), ChangeTemplates.PATH);
        return access.mayStart(viewer)
                ? List.of(
                        new Action(Wording.of("change.list.start"), SOURCE.path() + "/jauna"),
                        calendar,
                        models,
                        templates,
                        watches,
                        meetings)
                : List.of(calendar, models, templates, watches, meetings);
    }

    private static void ofItem(String code, SqlWhere where) {
        where.and(
                "(c.id in (select t.change_id from change_target t where t.item_code = :item)"
                        + " or c.id in (select a.change_id from change_affected a where a.item_code = :item and a.selected))",
                "item",
                code);
    }

    private void managedBy(String user, SqlWhere where) {
        levels.forList().managedBy(user, "c.scope", TARGET_IN, where);
    }

    private static String targets(Row row) {
        List<String> targets = row.get("targets");
        TargetType type = row.get("targetType");
        return targets.isEmpty() ? type.label() : String.join(", ", targets);
    }

    private String managers(Row row) {
        return row.<List<String>>get("managers").stream()
                .map(users::displayName)
                .collect(Collectors.joining(", "));
    }

    private static String state(Row row) {
        ChangeStatus status = row.get("status");
        ClosureCode closure = row.get("closureCode");
        return status.open() || closure == null ? status.label() : status.label() + ": " + closure.label();
    }

    private static String badge(Row row) {
        ChangeStatus status = row.get("status");
        ClosureCode closure = row.get("closureCode");
        if (closure == null) {
            return status.open() ? "badge accent" : "badge";
        }
        return closure.name().startsWith("SUCCESSFUL") ? "badge good" : "badge warn";
    }

    private static Cell type(Row row) {
        ChangeType type = row.get("type");
        Complexity complexity = row.get("complexity");
        return Cell.empty()
                .and(type == null ? "" : type.label(), type == ChangeType.EMERGENCY ? "badge bad" : "")
                .below(complexity == null ? "" : complexity.label(), "soft");
    }

    private static boolean isBefore(Instant due, Instant now) {
        return due != null && due.isBefore(now);
    }
}
