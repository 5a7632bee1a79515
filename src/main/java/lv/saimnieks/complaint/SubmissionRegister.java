package lv.saimnieks.complaint;

import static lv.saimnieks.cases.register.Column.choice;
import static lv.saimnieks.cases.register.Column.computed;
import static lv.saimnieks.cases.register.Column.moment;
import static lv.saimnieks.cases.register.Column.text;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import lv.saimnieks.complaint.model.Cause;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.Priority;
import lv.saimnieks.complaint.model.ReplyTerm.Regime;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.complaint.model.SubmissionOutcome;
import lv.saimnieks.complaint.model.SubmissionScope;
import lv.saimnieks.complaint.model.SubmissionStatus;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.people.PersonalData;
import lv.saimnieks.complaint.people.SubmissionSummary;
import lv.saimnieks.complaint.steps.PortfolioControl;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.SqlWhere;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** The single register of complaints and suggestions as a list (PU2-18/A2); no column tells anything of a person. */
@Component
class SubmissionRegister implements RegisterDescription {

    private static final Source SOURCE = new Source(
            "submissions",
            SubmissionSummary.PATH,
            "complaint.list.",
            "submission c",
            "c.number",
            CaseAccess.hasPart("c.number"),
            "received,desc");

    private static final String KIND = "coalesce(c.kind, c.proposed_kind)";
    private static final String OPEN = "c.status <> 'CLOSED'";

    /** A word of the submission or of the person; each table is looked through by its own index of parts of words. */
    private static final String ANYWHERE = "c.number in (select w.number from submission w where w.full_text"
            + SqlWhere.LIKE + " union all select s.number from submission_submitter s where s.search_text"
            + SqlWhere.LIKE + ")";

    private final CaseAccess access;
    private final PersonalData personal;
    private final Catalogue catalogue;
    private final PortfolioControl control;
    private final Users users;
    private final Clock clock;

    SubmissionRegister(
            CaseAccess access,
            PersonalData personal,
            Catalogue catalogue,
            PortfolioControl control,
            Users users,
            Clock clock) {
        this.access = access;
        this.personal = personal;
        this.catalogue = catalogue;
        this.control = control;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public Source source() {
        return SOURCE;
    }

    @Override
    public boolean readsAll(String viewer) {
        return access.readsAll(Register.SUBMISSION, viewer);
    }

    @Override
    public List<Column> columns() {
        Instant now = clock.instant();
        return List.of(
                text("number", "c.number"),
                text("title", "c.title"),
                choice("status", "c.status", SubmissionStatus.class),
                choice("outcome", "c.outcome", SubmissionOutcome.class),
                choice("kind", KIND, SubmissionKind.class),
                choice("scope", "c.scope", SubmissionScope.class),
                Column.codes(
                        "targets",
                        "(select string_agg(t.item_code, ',') from submission_target t where t.submission_id = c.id)"),
                choice("cause", "c.cause", Cause.class),
                choice("priority", "c.priority", Priority.class),
                choice("channel", "c.channel", Channel.class),
                choice("submitterType", "c.submitter_type", SubmitterType.class),
                choice("regime", "c.regime", Regime.class),
                text("handler", "c.handler_role").saying(row -> role(row.get("handler"))),
                moment("receivedAt", "c.received_at"),
                moment("registeredAt", "c.registered_at"),
                moment("replyDueAt", "c.reply_due_at"),
                moment("answeredAt", "c.answered_at"),
                moment("closedAt", "c.closed_at"),
                computed("overdue", Boolean.class, row -> overdue(row, now)),
                Erasures.column());
    }

    private static boolean overdue(Row row, Instant now) {
        return row.get("answeredAt") == null
                && row.get("closedAt") == null
                && row.<Instant>get("replyDueAt").isBefore(now);
    }

    private static String role(String group) {
        return group == null ? "" : Role.ofGroup(group).map(Role::label).orElse(group);
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
                heading(
                                "title",
                                row -> Cell.of(row.get("title"))
                                        .below(row.<Channel>get("channel").label(), "soft"))
                        .sortedBy("title")
                        .styled("title"),
                heading(
                                "status",
                                row -> Cell.empty()
                                        .and(state(row), row.get("outcome") == null ? "badge accent" : "badge"))
                        .sortedBy("state"),
                heading(
                                "priority",
                                row -> Cell.empty()
                                        .and(row.<Priority>get("priority").label(), urgency(row.get("priority"))))
                        .sortedBy("priority"),
                heading("handler", row -> Cell.of(role(row.get("handler")))),
                heading("receivedAt", row -> Cell.of(Latvian.date((Instant) row.get("receivedAt"))))
                        .sortedBy("received")
                        .styled("nowrap"),
                heading(
                                "due",
                                row -> Cell.of(
                                                row.get("closedAt") == null
                                                        ? Latvian.date((Instant) row.get("replyDueAt"))
                                                        : "")
                                        .and(
                                                row.<Boolean>get("overdue") ? Wording.of("complaint.list.overdue") : "",
                                                "badge bad"))
                        .sortedBy("due")
                        .styled("nowrap"));
    }

    private static String state(Row row) {
        SubmissionOutcome outcome = row.get("outcome");
        return outcome == null ? row.<SubmissionStatus>get("status").label() : outcome.label();
    }

    private static String urgency(Priority priority) {
        return switch (priority) {
            case URGENT -> "badge bad";
            case HIGH -> "badge warn";
            case NORMAL, LOW -> "badge";
        };
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                words().hinting(Wording.of("complaint.list.searchHint")),
                Filter.choice("status", "c.status", SubmissionStatus.class),
                Filter.choice("kind", KIND, SubmissionKind.class),
                Filter.choice("priority", "c.priority", Priority.class),
                Filter.choice("cause", "c.cause", Cause.class),
                Filter.choice("channel", "c.channel", Channel.class),
                Filter.choice("outcome", "c.outcome", SubmissionOutcome.class),
                Filter.item(catalogue, SubmissionRegister::ofItem),
                Filter.from("receivedFrom", "c.received_at"),
                Filter.to("receivedTo", "c.received_at", "receivedFrom"),
                Filter.flag("overdue", OPEN + " and c.answered_at is null and c.reply_due_at < :now"),
                Filter.flag("open", OPEN));
    }

    /** Words of everything that was written, and the submitter's name, only for those who may read them (P11, P20). */
    private Filter words() {
        String viewer = users.current().orElse("");
        if (personal.readsAll(viewer)) {
            return Filter.stemsWhere("text", ANYWHERE);
        }
        return personal.isExternal(viewer)
                ? Filter.words("text", "c.search_text")
                : Filter.stems("text", "c.full_text");
    }

    private static void ofItem(String code, SqlWhere where) {
        where.and("c.id in (select t.submission_id from submission_target t where t.item_code = :item)", "item", code);
    }

    @Override
    public List<Sort> sorts() {
        return List.of(
                new Sort("number", "c.number", false),
                new Sort("received", "c.received_at", false),
                new Sort("due", "c.reply_due_at", false),
                Sort.inOrder("state", "c.status", SubmissionStatus.values()),
                Sort.inOrder("priority", "c.priority", Priority.values()),
                new Sort("title", "c.title_key", false));
    }

    @Override
    public List<Action> actions(String viewer) {
        List<Action> actions = new ArrayList<>();
        if (users.rolesOf(viewer).stream().anyMatch(SubmissionSummary.CLERKS::contains)) {
            actions.add(new Action(Wording.of("complaint.list.enter"), SOURCE.path() + "/jauns"));
        }
        if (control.mayRead(viewer)) {
            actions.add(new Action(Wording.of("complaint.list.control"), SubmissionSummary.CONTROL));
        }
        return actions;
    }
}
