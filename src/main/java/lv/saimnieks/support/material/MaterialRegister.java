package lv.saimnieks.support.material;

import static lv.saimnieks.cases.register.Column.choice;
import static lv.saimnieks.cases.register.Column.computed;
import static lv.saimnieks.cases.register.Column.day;
import static lv.saimnieks.cases.register.Column.moment;
import static lv.saimnieks.cases.register.Column.number;
import static lv.saimnieks.cases.register.Column.text;

import java.time.Clock;
import java.time.Instant;
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
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** Materials as a list: what is published, and to those who write them what is not yet or no longer (PU2-12/O1, U1). */
@Component
class MaterialRegister implements RegisterDescription {

    /** The published version, or else the newest. */
    private static final String TABLE = """
            (select m.*, (select string_agg(t.topic, ',') from support_material_topic t where t.material_id = m.id) as topics,
                (select string_agg(i.item_code, ',') from support_material_item i where i.material_id = m.id) as items
              from support_material m
             where m.state = 'PUBLISHED' or (m.version = (select max(o.version) from support_material o where o.code = m.code)
               and not exists (select 1 from support_material o where o.code = m.code and o.state = 'PUBLISHED'))) c""";

    private final MaterialAccess access;
    private final Catalogue catalogue;
    private final Users users;
    private final Clock clock;

    MaterialRegister(MaterialAccess access, Catalogue catalogue, Users users, Clock clock) {
        this.access = access;
        this.catalogue = catalogue;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public Source source() {
        return new Source(
                "materials",
                Materials.PATH,
                "support.list.",
                TABLE,
                "c.code",
                access.published(users.current().orElse("")),
                "title");
    }

    /** Drafts and what was withdrawn are for those who write. */
    @Override
    public boolean readsAll(String viewer) {
        return !access.outside(viewer) && access.mayWriteAnything(viewer);
    }

    @Override
    public List<Column> columns() {
        LocalDate today = LocalDate.now(clock);
        return List.of(
                text("code", "c.code"),
                number("version", "c.version"),
                choice("state", "c.state", MaterialState.class),
                text("title", "c.title"),
                text("summary", "c.summary"),
                choice("audience", "c.audience", Audience.class),
                Column.codes("topics", "c.topics"),
                Column.codes("items", "c.items"),
                day("validUntil", "c.valid_until"),
                moment("publishedAt", "c.published_at"),
                computed("lapsed", Boolean.class, row -> lapsed(row, today)));
    }

    private static boolean lapsed(Row row, LocalDate today) {
        return row.get("state") == MaterialState.PUBLISHED && Material.lapsed(row.get("validUntil"), today);
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                heading(
                                "title",
                                row -> Cell.link(row.get("title"), Materials.PATH + "/" + row.get("code"))
                                        .below(row.get("summary"), "soft"))
                        .sortedBy("title")
                        .styled("title"),
                heading("topics", row -> Cell.of(TopicLists.topics(row.get("topics")))),
                heading("items", row -> Cell.of(TopicLists.items(row.get("items")))),
                heading("audience", row -> Cell.of(row.<Audience>get("audience").label())),
                heading(
                                "published",
                                row -> Cell.of(Latvian.date((Instant) row.get("publishedAt")))
                                        .below(
                                                Wording.of("support.list.version", row.<Object>get("version")),
                                                "soft nowrap"))
                        .sortedBy("published")
                        .styled("nowrap"),
                heading("state", MaterialRegister::state));
    }

    /** It has one state at a time: what has lapsed is not in force. */
    private static Cell state(Row row) {
        MaterialState state = row.get("state");
        return row.<Boolean>get("lapsed")
                ? Cell.empty().and(Wording.of("support.list.lapsed"), "badge warn")
                : Cell.empty().and(state.label(), "badge " + state.look());
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.words("text", "c.search_text").hinting(Wording.of("support.list.searchHint")),
                TopicLists.topic("material"),
                TopicLists.item("material", catalogue),
                Filter.choice("audience", "c.audience", Audience.class),
                Filter.choice("state", "c.state", MaterialState.class));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(new Sort("title", "c.title", false), new Sort("published", "c.published_at", true));
    }

    @Override
    public List<Action> actions(String viewer) {
        return access.mayWriteAnything(viewer)
                ? List.of(new Action(Wording.of("support.list.new"), Materials.PATH + "/jauns"))
                : List.of();
    }
}
