package lv.saimnieks.catalogue.responsibilities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.catalogue.RoleScope;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.StartNotice;
import lv.saimnieks.shared.Wording;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roles that nobody fit holds today: of each item in use its manager and provider, and those of the institution. */
@Service
@Transactional(readOnly = true)
public class Vacancies implements StartNotice {

    private static final String PAGE = "/registri/atbildigie#vakances";

    private static final Set<Role> OF_INSTITUTION = EnumSet.of(
            Role.SERVICE_PORTFOLIO_MANAGER,
            Role.RESOURCE_PORTFOLIO_MANAGER,
            Role.INSTITUTION_HEAD,
            Role.REGISTRAR,
            Role.CHANGE_EXPERT);

    private static final Set<Role> TOLD =
            EnumSet.of(Role.SERVICE_PORTFOLIO_MANAGER, Role.RESOURCE_PORTFOLIO_MANAGER, Role.ADMINISTRATOR);

    private final Assignments assignments;
    private final Responsibilities responsibilities;
    private final Catalogue catalogue;
    private final Users users;

    Vacancies(Assignments assignments, Responsibilities responsibilities, Catalogue catalogue, Users users) {
        this.assignments = assignments;
        this.responsibilities = responsibilities;
        this.catalogue = catalogue;
        this.users = users;
    }

    /**
     * A role without anybody.
     *
     * @param scope the item, or the institution, in words
     * @param href page on which somebody is named
     * @param former who held it last, with the id; empty where nobody did
     * @param meanwhile who gets its tasks, in words
     */
    public record Vacancy(String role, String scope, String href, String former, String meanwhile) {}

    @PreAuthorize("@cataloguePermissions.mayRead()")
    public List<Vacancy> today() {
        return all();
    }

    @Override
    public Optional<Notice> of(Set<Role> roles) {
        if (roles.stream().noneMatch(TOLD::contains)) {
            return Optional.empty();
        }
        int vacant = all().size();
        return vacant == 0
                ? Optional.empty()
                : Optional.of(new Notice(Wording.of("catalogue.vacancies.notice", vacant), PAGE));
    }

    private List<Vacancy> all() {
        List<Vacancy> found = new ArrayList<>();
        OF_INSTITUTION.forEach(role -> look(role, null, found));
        for (Item item : catalogue.all()) {
            look(RoleScope.manager(item.kind()), item, found);
            if (item.kind() == ItemKind.SERVICE) {
                look(Role.SERVICE_PROVIDER, item, found);
            }
        }
        return found;
    }

    private void look(Role role, Item item, List<Vacancy> found) {
        String code = item == null ? null : item.code();
        if (responsibilities.peopleFor(role, code).isEmpty()) {
            found.add(new Vacancy(
                    role.label(),
                    item == null ? Wording.of("catalogue.ResponsibilityReader.INSTITUTION") : item.label(),
                    item == null
                            ? "/registri/atbildigie"
                            : (item.kind() == ItemKind.SERVICE ? "/registri/pakalpojumi/" : "/registri/resursi/")
                                    + code,
                    former(role, code),
                    Levels.above(Set.of(role)).stream()
                            .map(Role::label)
                            .reduce((a, b) -> a + ", " + b)
                            .orElse("–")));
        }
    }

    private String former(Role role, String code) {
        return assignments.findByHeldRole(role).stream()
                .map(Assignment::held)
                .filter(h -> Objects.equals(h.itemCode(), code))
                .max(Comparator.comparing(
                        h -> Objects.requireNonNullElse(h.validity().validTo(), LocalDate.MAX)))
                .map(h ->
                        users.exists(h.userId()) ? users.displayName(h.userId()) + " (" + h.userId() + ")" : h.userId())
                .orElse("");
    }
}
