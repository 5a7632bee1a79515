package lv.saimnieks.support.consultation;

import static lv.saimnieks.cases.register.Column.choice;
import static lv.saimnieks.cases.register.Column.day;
import static lv.saimnieks.cases.register.Column.flag;
import static lv.saimnieks.cases.register.Column.number;
import static lv.saimnieks.cases.register.Column.text;

import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.cases.register.Cell;
import lv.saimnieks.cases.register.Column;
import lv.saimnieks.cases.register.Filter;
import lv.saimnieks.cases.register.Heading;
import lv.saimnieks.cases.register.RegisterDescription;
import lv.saimnieks.cases.register.Row;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.MaterialAccess;
import lv.saimnieks.support.material.Topic;
import org.springframework.stereotype.Component;

/** Consultations as a list: to managers all, to others those that they asked for or gave (PU2-12/O2). */
@Component
class ConsultationRegister implements RegisterDescription {

    private static final int SHOWN = 120;

    private static final String TABLE = """
            (select k.*, g.need_number as guide_need from support_consultation k
               left join support_guide_proposal g on g.id = k.proposal_id) c""";

    private final Consultations consultations;
    private final MaterialAccess access;
    private final Catalogue catalogue;
    private final Users users;

    ConsultationRegister(Consultations consultations, MaterialAccess access, Catalogue catalogue, Users users) {
        this.consultations = consultations;
        this.access = access;
        this.catalogue = catalogue;
        this.users = users;
    }

    @Override
    public Source source() {
        return new Source(
                "consultations",
                Consultations.PATH,
                "support.consultations.",
                TABLE,
                "c.code",
                "(c.asker = :viewer or c.added_by = :viewer)",
                "held,desc");
    }

    @Override
    public boolean readsAll(String viewer) {
        return consultations.readsAll(viewer);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                text("code", "c.code"),
                day("heldOn", "c.held_on"),
                choice("topic", "c.topic", Topic.class),
                text("item", "c.item_code"),
                text("asker", "c.asker"),
                flag("outside", "c.outside"),
                choice("channel", "c.channel", Channel.class),
                number("minutes", "c.minutes"),
                text("question", "c.question"),
                text("answer", "c.answer"),
                text("need", "c.need_number"),
                flag("guide", "c.proposal_id is not null"),
                text("guideNeed", "c.guide_need"));
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                heading(
                                "code",
                                row -> Cell.link(row.get("code"), Consultations.PATH + "/" + row.get("code"))
                                        .below(Latvian.date((LocalDate) row.get("heldOn")), "soft nowrap"))
                        .sortedBy("held")
                        .styled("nowrap"),
                heading("topic", row -> Cell.of(row.<Topic>get("topic").label()).below(row.get("item"), "soft")),
                heading(
                                "question",
                                row -> Cell.of(PlainText.cut(row.get("question"), SHOWN))
                                        .below(
                                                row.<Boolean>get("guide")
                                                        ? Wording.of("support.consultation.guide")
                                                        : "",
                                                "badge warn"))
                        .styled("title"),
                heading(
                        "asker",
                        row -> Cell.of(users.displayName(row.get("asker"))).below(side(row), "soft")),
                heading("channel", row -> Cell.of(row.<Labelled>get("channel").label())),
                heading("minutes", row -> Cell.of(row.get("minutes").toString()))
                        .sortedBy("minutes")
                        .styled("nowrap"));
    }

    private static String side(Row row) {
        return Wording.of(
                row.<Boolean>get("outside") ? "support.consultation.external" : "support.consultation.internal");
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.words("text", "c.search_text"),
                Filter.choice("topic", "c.topic", Topic.class),
                Filter.item(catalogue, (code, where) -> where.and("c.item_code = :item", "item", code)),
                Filter.choice("channel", "c.channel", Channel.class),
                Filter.from("from", "c.held_on"),
                Filter.to("to", "c.held_on", "from"),
                Filter.flag("outside", "c.outside"),
                Filter.flag("guide", "c.proposal_id is not null"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(new Sort("held", "c.held_on", false), new Sort("minutes", "c.minutes", false));
    }

    @Override
    public List<Action> actions(String viewer) {
        return access.mayWriteAnything(viewer)
                ? List.of(new Action(Wording.of("support.consultations.new"), Consultations.PATH + "/jauna"))
                : List.of();
    }
}
