package lv.saimnieks.support.need;

import static lv.saimnieks.cases.register.Column.choice;
import static lv.saimnieks.cases.register.Column.day;
import static lv.saimnieks.cases.register.Column.flag;
import static lv.saimnieks.cases.register.Column.moment;
import static lv.saimnieks.cases.register.Column.number;
import static lv.saimnieks.cases.register.Column.text;

import java.time.Instant;
import java.util.List;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.register.Cell;
import lv.saimnieks.cases.register.Column;
import lv.saimnieks.cases.register.Filter;
import lv.saimnieks.cases.register.Heading;
import lv.saimnieks.cases.register.RegisterDescription;
import lv.saimnieks.cases.retention.Erasures;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Scope;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.MaterialAccess;
import lv.saimnieks.support.material.Topic;
import org.springframework.stereotype.Component;

/** The register of needs as a list (PU2-12/I2). */
@Component
class NeedRegister implements RegisterDescription {

    private final CaseAccess cases;
    private final MaterialAccess access;
    private final Catalogue catalogue;

    NeedRegister(CaseAccess cases, MaterialAccess access, Catalogue catalogue) {
        this.cases = cases;
        this.access = access;
        this.catalogue = catalogue;
    }

    @Override
    public Source source() {
        return new Source(
                "support",
                Needs.PATH,
                "support.need.list.",
                "support_need c",
                "c.number",
                CaseAccess.hasPart("c.number"),
                "registered,desc");
    }

    @Override
    public boolean readsAll(String viewer) {
        return cases.readsAll(viewer);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                text("number", "c.number"),
                text("title", "c.title"),
                choice("topic", "c.topic", Topic.class),
                text("itemCode", "c.item_code"),
                choice("scope", "c.scope", Scope.class),
                choice("audience", "c.audience", Audience.class),
                choice("state", "c.state", NeedState.class),
                number("people", "c.people"),
                flag("newOrChangedProcess", "c.new_process"),
                choice("wish", "c.wish", SupportForm.class),
                day("wishedOn", "c.wished_on"),
                text("supportForm", "c.support_form"),
                text("materialCode", "c.material_code"),
                text("trainingCode", "c.training_code"),
                text("consultationCode", "c.consultation_code"),
                text("originCaseId", "c.origin_case"),
                text("changeNumber", "c.change_number"),
                choice("helped", "c.helped", Helped.class),
                moment("registeredAt", "c.registered_at"),
                moment("answerDueAt", "c.answer_due_at"),
                moment("closedAt", "c.closed_at"),
                Erasures.column());
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                heading(
                                "number",
                                row -> Cell.link(row.get("number"), Needs.PATH + "/" + row.get("number"))
                                        .below(Erasures.badge(row), "badge"))
                        .sortedBy("number")
                        .styled("nowrap"),
                heading("title", row -> Cell.of(row.get("title"))).styled("title"),
                heading("audience", row -> Cell.of(row.<Audience>get("audience").label())),
                heading(
                        "state",
                        row -> Cell.empty()
                                .and(
                                        row.<NeedState>get("state").label(),
                                        "badge " + row.<NeedState>get("state").look())),
                heading("registeredAt", row -> Cell.of(Latvian.date((Instant) row.get("registeredAt"))))
                        .sortedBy("registered")
                        .styled("nowrap"),
                heading("answerDueAt", row -> Cell.of(Latvian.date((Instant) row.get("answerDueAt"))))
                        .sortedBy("due")
                        .styled("nowrap"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.words("text", "c.search_text").hinting(Wording.of("support.need.list.searchHint")),
                Filter.choice("topic", "c.topic", Topic.class),
                Filter.item(catalogue, (code, where) -> where.and("c.item_code = :item", "item", code)),
                Filter.choice("audience", "c.audience", Audience.class),
                Filter.choice("state", "c.state", NeedState.class),
                Filter.flag("open", "c.closed_at is null"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(
                new Sort("number", "c.number", false),
                new Sort("registered", "c.registered_at", false),
                new Sort("due", "c.answer_due_at", false));
    }

    @Override
    public List<Action> actions(String viewer) {
        return access.provides(viewer)
                ? List.of(new Action(Wording.of("support.need.new.heading"), "/atbalsts/vajadziba"))
                : List.of();
    }
}
