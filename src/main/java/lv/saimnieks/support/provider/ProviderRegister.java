package lv.saimnieks.support.provider;

import static lv.saimnieks.cases.register.Column.choice;
import static lv.saimnieks.cases.register.Column.computed;
import static lv.saimnieks.cases.register.Column.day;
import static lv.saimnieks.cases.register.Column.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.cases.register.Cell;
import lv.saimnieks.cases.register.Column;
import lv.saimnieks.cases.register.Filter;
import lv.saimnieks.cases.register.Heading;
import lv.saimnieks.cases.register.RegisterDescription;
import lv.saimnieks.cases.register.Row;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.ProviderKind;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.MaterialAccess;
import org.springframework.stereotype.Component;

/**
 * Providers and partners as a list. A provider from outside sees only its own entry; who a natural person is stands in
 * no list (PU2-12/V1, I1).
 */
@Component
class ProviderRegister implements RegisterDescription {

    private static final String PATH = "/registri/sniedzeji";
    private static final String UNLESS_PERSON = "case when c.kind <> 'NATURAL_PERSON' then c.%s end";
    private static final String TABLE = """
            (select p.*, (select string_agg(s.service_code, ',') from catalogue_provided_service s where s.provider_code = p.code) as services
              from catalogue_provider p) c""";

    private final MaterialAccess access;
    private final Catalogue catalogue;
    private final Users users;
    private final Clock clock;

    ProviderRegister(MaterialAccess access, Catalogue catalogue, Users users, Clock clock) {
        this.access = access;
        this.catalogue = catalogue;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public Source source() {
        return new Source(
                "providers",
                PATH,
                "support.providers.",
                TABLE,
                "c.code",
                "exists (select 1 from catalogue_provider_user u where u.provider_code = c.code and u.user_id = :viewer)",
                "code");
    }

    @Override
    public boolean readsAll(String viewer) {
        return !access.outside(viewer);
    }

    @Override
    public List<Column> columns() {
        LocalDate today = LocalDate.now(clock);
        return List.of(
                text("code", "c.code"),
                choice("kind", "c.kind", ProviderKind.class),
                text("name", UNLESS_PERSON.formatted("name")),
                text("registrationNumber", UNLESS_PERSON.formatted("registration_number")),
                text("email", UNLESS_PERSON.formatted("email")),
                text("phone", UNLESS_PERSON.formatted("phone")),
                text("agreement", UNLESS_PERSON.formatted("agreement")),
                Column.codes("services", "c.services"),
                day("validFrom", "c.valid_from"),
                day("validTo", "c.valid_to"),
                computed("inForce", Boolean.class, row -> inForce(row, today)));
    }

    private static boolean inForce(Row row, LocalDate today) {
        LocalDate last = row.get("validTo");
        return !row.<LocalDate>get("validFrom").isAfter(today) && (last == null || !last.isBefore(today));
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                heading("code", row -> Cell.link(row.get("code"), PATH + "/" + row.get("code")))
                        .sortedBy("code")
                        .styled("nowrap"),
                heading(
                        "name",
                        row -> Cell.of(row.<ProviderKind>get("kind").label()).below(row.get("name"), "")),
                heading("services", row -> Cell.of(String.join(", ", row.<List<String>>get("services")))),
                heading(
                        "contact",
                        row -> Cell.of(row.get("email") == null ? "" : row.get("email"))
                                .below(row.get("phone"), "nowrap")),
                heading(
                        "valid",
                        row -> Cell.of(Latvian.date(row.<LocalDate>get("validFrom")) + " – "
                                        + (row.get("validTo") == null
                                                ? ""
                                                : Latvian.date(row.<LocalDate>get("validTo"))))
                                .below(
                                        row.<Boolean>get("inForce") ? "" : Wording.of("support.providers.notInForce"),
                                        "badge")));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.words("text", "c.search_text"),
                Filter.choice("kind", "c.kind", ProviderKind.class),
                Filter.item(
                        catalogue,
                        (code, where) -> where.and(
                                "exists (select 1 from catalogue_provided_service s where s.provider_code = c.code and s.service_code = :item)",
                                "item",
                                code)));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(new Sort("code", "c.code", false), Sort.inOrder("kind", "c.kind", ProviderKind.values()));
    }

    @Override
    public List<Action> actions(String viewer) {
        return users.rolesOf(viewer).contains(Role.SERVICE_PORTFOLIO_MANAGER)
                ? List.of(new Action(Wording.of("support.providers.new"), PATH + "/jauns"))
                : List.of();
    }
}
