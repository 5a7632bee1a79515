package lv.saimnieks.servicelevel;

import static lv.saimnieks.cases.register.Column.choice;
import static lv.saimnieks.cases.register.Column.computed;
import static lv.saimnieks.cases.register.Column.day;
import static lv.saimnieks.cases.register.Column.flag;
import static lv.saimnieks.cases.register.Column.number;
import static lv.saimnieks.cases.register.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.saimnieks.cases.register.Cell;
import lv.saimnieks.cases.register.Column;
import lv.saimnieks.cases.register.Filter;
import lv.saimnieks.cases.register.Heading;
import lv.saimnieks.cases.register.RegisterDescription;
import lv.saimnieks.cases.register.Row;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.platform.Users;
import lv.saimnieks.servicelevel.term.RegisterMeasures;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.TermAccess;
import lv.saimnieks.servicelevel.term.TermState;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.servicelevel.term.content.AgreementKind;
import lv.saimnieks.servicelevel.term.content.Combination;
import lv.saimnieks.servicelevel.term.content.Comparison;
import lv.saimnieks.servicelevel.term.content.Rule;
import lv.saimnieks.servicelevel.term.content.TargetKind;
import lv.saimnieks.servicelevel.term.content.TermPeriod;
import lv.saimnieks.servicelevel.term.content.Unit;
import lv.saimnieks.servicelevel.usage.UsageRegister;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** The register of terms as a list: each in the version that counts today. */
@Component
class LevelRegister implements RegisterDescription {

    private static final String PATH = "/registri/limeni";
    private static final Pattern CODE = Pattern.compile("[\\w-]+");

    /** A version counts that began last, or else the first that will begin. */
    private static final String TABLE = """
            (select t.*,
                case when t.valid_from > date '%1$s' then 'PLANNED'
                     when t.valid_to < date '%1$s' then 'ENDED' else 'IN_FORCE' end as state
              from service_level_term t
              where t.version = coalesce(
                (select max(o.version) from service_level_term o where o.code = t.code and o.valid_from <= date '%1$s'),
                (select min(o.version) from service_level_term o where o.code = t.code))) c""";

    private final TermAccess access;
    private final Terms terms;
    private final Catalogue catalogue;
    private final RegisterMeasures measures;
    private final Users users;

    LevelRegister(TermAccess access, Terms terms, Catalogue catalogue, RegisterMeasures measures, Users users) {
        this.access = access;
        this.terms = terms;
        this.catalogue = catalogue;
        this.measures = measures;
        this.users = users;
    }

    @Override
    public Source source() {
        return new Source(
                "levels", PATH, "servicelevel.list.", TABLE.formatted(terms.today()), "c.code", readable(), "code");
    }

    /** Of those who do not read all. */
    private String readable() {
        return users.current().filter(Predicate.not(access::readsAll)).stream()
                .flatMap(user -> access.itemsOf(user).stream())
                .filter(code -> CODE.matcher(code).matches())
                .collect(Collectors.joining("', '", "c.item_code in ('", "')"));
    }

    @Override
    public boolean readsAll(String viewer) {
        return access.readsAll(viewer);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                text("code", "c.code"),
                number("version", "c.version"),
                choice("state", "c.state", TermState.class),
                choice("targetKind", "c.target_kind", TargetKind.class),
                text("itemCode", "c.item_code"),
                computed("itemName", String.class, row -> name(row.get("itemCode"))),
                text("client", "c.client"),
                text("standardCode", "c.standard_code"),
                text("counterparty", "c.counterparty"),
                text("indicator", "c.indicator"),
                choice("unit", "c.unit", Unit.class),
                choice("rule", "c.rule", Rule.class),
                number("percentile", "c.percentile"),
                text("measure", "c.measure").saying(row -> measures.label(row.get("measure"))),
                choice("comparison", "c.comparator", Comparison.class),
                number("target", "c.target"),
                number("warning", "c.warning"),
                number("requiredLevel", "c.required_level"),
                choice("period", "c.period", TermPeriod.class),
                choice("combination", "c.combination", Combination.class),
                flag("publicPromise", "c.public_promise"),
                text("legalBasis", "c.legal_basis"),
                choice("agreementKind", "c.agreement_kind", AgreementKind.class),
                text("agreement", "c.agreement"),
                day("validFrom", "c.valid_from"),
                day("validTo", "c.valid_to"),
                text("reason", "c.reason"));
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                heading("code", row -> Cell.link(row.get("code"), PATH + "/" + row.get("code")))
                        .sortedBy("code")
                        .styled("nowrap"),
                heading("indicator", row -> Cell.of(row.get("indicator")).below(client(row), "soft"))
                        .styled("title"),
                heading(
                                "item",
                                row -> Cell.link(row.get("itemName"), page(row.get("itemCode")))
                                        .below(row.<TargetKind>get("targetKind").label(), "soft"))
                        .sortedBy("item"),
                heading(
                                "target",
                                row -> Cell.of(limit(row, "target"))
                                        .below(
                                                row.get("warning") == null
                                                        ? ""
                                                        : Wording.of(
                                                                "servicelevel.list.warning", limit(row, "warning")),
                                                "soft"))
                        .styled("nowrap"),
                heading("period", row -> Cell.of(row.<TermPeriod>get("period").label())),
                heading(
                        "agreement",
                        row -> Cell.of(row.<AgreementKind>get("agreementKind").label())
                                .below(row.get("agreement"), "soft")
                                .below(
                                        row.<Boolean>get("publicPromise")
                                                ? Wording.of("servicelevel.list.promise")
                                                : "",
                                        "badge accent")),
                heading(
                                "state",
                                row -> Cell.empty()
                                        .and(row.<TermState>get("state").label(), look(row.get("state")))
                                        .below(Term.days(row.get("validFrom"), row.get("validTo")), "soft nowrap"))
                        .sortedBy("validFrom"));
    }

    private String name(String item) {
        return catalogue.find(item).map(Item::label).orElse(item);
    }

    private String page(String item) {
        boolean service =
                catalogue.find(item).filter(i -> i.kind() == ItemKind.SERVICE).isPresent();
        return (service ? "/registri/pakalpojumi/" : "/registri/resursi/") + item;
    }

    private static String limit(Row row, String name) {
        return row.<Comparison>get("comparison").sign() + "\u00a0"
                + row.<Unit>get("unit").shown(row.get(name));
    }

    private static String client(Row row) {
        return row.get("client") == null ? "" : Wording.of("servicelevel.list.client", row.<String>get("client"));
    }

    private static String look(TermState state) {
        return switch (state) {
            case IN_FORCE -> "badge good";
            case PLANNED -> "badge accent";
            case ENDED -> "badge";
        };
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.words("text", "c.search_text").hinting(Wording.of("servicelevel.list.searchHint")),
                Filter.choice("targetKind", "c.target_kind", TargetKind.class),
                Filter.known(
                                "item",
                                code -> catalogue.find(code).isPresent(),
                                Wording.of("servicelevel.list.noItem"),
                                (code, where) -> where.equal("c.item_code", "item", ItemCodes.one(code)))
                        .offering(() -> catalogue.all().stream()
                                .map(i -> new Filter.Option(i.code(), i.label()))
                                .toList()),
                Filter.choice("state", "c.state", TermState.class),
                Filter.choice("agreementKind", "c.agreement_kind", AgreementKind.class),
                Filter.flag("publicPromise", "c.public_promise"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(
                new Sort("code", "c.code_key", false),
                new Sort("item", "c.item_code", false),
                new Sort("validFrom", "c.valid_from", false));
    }

    @Override
    public List<Action> actions(String viewer) {
        List<Action> actions = new ArrayList<>();
        if (!access.editable(viewer).isEmpty()) {
            actions.add(action("new", "/jauns"));
            actions.add(action("import", "/imports"));
        }
        actions.add(new Action(Wording.of("servicelevel.report.title"), "/parskati/limeni"));
        if (access.readsAll(viewer)) {
            actions.add(action("fit", "/saskanotiba"));
            actions.add(action("review", "/parskatisana"));
        }
        actions.add(action("documents", "/dokumenti"));
        actions.add(new Action(Wording.of("servicelevel.breaches.heading"), "/registri/neatbilstibas"));
        actions.add(new Action(Wording.of("servicelevel.usage.list.heading"), UsageRegister.PATH));
        return actions;
    }

    private static Action action(String words, String path) {
        return new Action(Wording.of("servicelevel.list." + words), PATH + path);
    }
}
