package lv.saimnieks.support.training;

import static lv.saimnieks.cases.register.Column.choice;
import static lv.saimnieks.cases.register.Column.moment;
import static lv.saimnieks.cases.register.Column.number;
import static lv.saimnieks.cases.register.Column.text;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.saimnieks.cases.register.Cell;
import lv.saimnieks.cases.register.Column;
import lv.saimnieks.cases.register.Filter;
import lv.saimnieks.cases.register.Heading;
import lv.saimnieks.cases.register.RegisterDescription;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.MaterialAccess;
import lv.saimnieks.support.material.TopicLists;
import org.springframework.stereotype.Component;

/** Trainings as a list: to people of the institution all, to providers from outside those that are for them (PU2-12/O2, U1). */
@Component
class TrainingRegister implements RegisterDescription {

    private static final Pattern CODE = Pattern.compile("[\\w-]+");

    private static final String TABLE = "(select d.*, (select count(*) from support_training_participant p"
            + " where p.training_id = d.id and p.state = 'SEAT') as seats from "
            + TrainingRows.TABLE.replaceFirst("c$", "d")
            + ") c";

    private final MaterialAccess access;
    private final Catalogue catalogue;
    private final Users users;

    TrainingRegister(MaterialAccess access, Catalogue catalogue, Users users) {
        this.access = access;
        this.catalogue = catalogue;
        this.users = users;
    }

    @Override
    public Source source() {
        return new Source(
                "trainings", Trainings.PATH, "support.trainings.", TABLE, "c.code", readable(), "starts,desc");
    }

    private String readable() {
        String own = access.itemsOf(users.current().orElse("")).stream()
                .filter(code -> CODE.matcher(code).matches())
                .collect(Collectors.joining("', '", "('", "')"));
        return "(c.audience <> 'INTERNAL' and (c.items is null or exists (select 1 from support_training_item i"
                + " where i.training_id = c.id and i.item_code in " + own + ")) or exists (select 1 from"
                + " support_training_participant p where p.training_id = c.id and p.user_id = :viewer))";
    }

    @Override
    public boolean readsAll(String viewer) {
        return !access.outside(viewer);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                text("code", "c.code"),
                choice("state", "c.state", TrainingState.class),
                text("title", "c.title"),
                choice("audience", "c.audience", Audience.class),
                Column.codes("topics", "c.topics"),
                Column.codes("items", "c.items"),
                moment("startsAt", "c.starts_at"),
                moment("endsAt", "c.ends_at"),
                number("seats", "c.seats"),
                number("capacity", "c.capacity"),
                number("validMonths", "c.valid_months"),
                text("organiser", "c.organiser"));
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                heading(
                                "title",
                                row -> Cell.link(row.get("title"), Trainings.PATH + "/" + row.get("code"))
                                        .below(row.get("code"), "soft"))
                        .sortedBy("title")
                        .styled("title"),
                heading("starts", row -> Cell.of(Latvian.dateTime((Instant) row.get("startsAt"))))
                        .sortedBy("starts")
                        .styled("nowrap"),
                heading("topics", row -> Cell.of(TopicLists.topics(row.get("topics")))),
                heading("items", row -> Cell.of(TopicLists.items(row.get("items")))),
                heading("audience", row -> Cell.of(row.<Audience>get("audience").label())),
                heading(
                                "seats",
                                row -> Cell.of(row.get("seats")
                                        + (row.get("capacity") == null ? "" : " / " + row.get("capacity"))))
                        .styled("nowrap"),
                heading(
                        "state",
                        row -> Cell.empty()
                                .and(
                                        row.<TrainingState>get("state").label(),
                                        "badge "
                                                + row.<TrainingState>get("state")
                                                        .look())));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.words("text", "c.search_text"),
                TopicLists.topic("training"),
                TopicLists.item("training", catalogue),
                Filter.choice("audience", "c.audience", Audience.class),
                Filter.choice("state", "c.state", TrainingState.class),
                Filter.from("from", "c.starts_at"),
                Filter.to("to", "c.starts_at", "from"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(new Sort("starts", "c.starts_at", false), new Sort("title", "c.title", false));
    }

    @Override
    public List<Action> actions(String viewer) {
        return access.mayWriteAnything(viewer)
                ? List.of(new Action(Wording.of("support.trainings.new"), Trainings.PATH + "/jauna"))
                : List.of();
    }
}
