package lv.saimnieks.catalogue.responsibilities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.RoleScope;
import lv.saimnieks.catalogue.items.CatalogueItem;
import lv.saimnieks.catalogue.items.LogEntries;
import lv.saimnieks.catalogue.items.LogEntry;
import lv.saimnieks.catalogue.items.LogLine;
import lv.saimnieks.catalogue.responsibilities.Assignment.Held;
import lv.saimnieks.catalogue.responsibilities.RolesView.PersonLine;
import lv.saimnieks.catalogue.responsibilities.RolesView.RoleLine;
import lv.saimnieks.catalogue.responsibilities.Substitution.Given;
import lv.saimnieks.platform.FitPeople;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Wording;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who is responsible and who acts for whom. */
@Service
@Transactional(readOnly = true)
public class ResponsibilityReader {

    private static final String INSTITUTION = Wording.of("catalogue.ResponsibilityReader.INSTITUTION");

    private final Assignments assignments;
    private final Substitutions substitutions;
    private final LogEntries log;
    private final CataloguePermissions permissions;
    private final Users users;
    private final FitPeople fit;
    private final Clock clock;

    ResponsibilityReader(
            Assignments assignments,
            Substitutions substitutions,
            LogEntries log,
            CataloguePermissions permissions,
            Users users,
            FitPeople fit,
            Clock clock) {
        this.assignments = assignments;
        this.substitutions = substitutions;
        this.log = log;
        this.permissions = permissions;
        this.users = users;
        this.fit = fit;
        this.clock = clock;
    }

    /** Roles for the institution as a whole. */
    @PreAuthorize("@cataloguePermissions.mayRead()")
    public RolesView institution() {
        List<Assignment> all = assignments.findByHeldItemCodeIsNullOrderById();
        List<RoleLine> lines = Stream.of(Role.values())
                .filter(r -> r != Role.ADMINISTRATOR)
                .filter(r -> !RoleScope.fits(r, ItemKind.SERVICE) && !RoleScope.fits(r, ItemKind.RESOURCE)
                        || r == Role.CHANGE_EXPERT
                        || all.stream().anyMatch(a -> a.held().role() == r))
                .map(r -> line(r, current(all, r), null, null))
                .toList();
        return new RolesView(lines, otherTimes(all));
    }

    /** Every substitution that is valid or to come, and those that ended within a year. */
    @PreAuthorize("@cataloguePermissions.mayRead()")
    public List<SubstitutionLine> substitutions() {
        LocalDate yearAgo = today().minusYears(1);
        return substitutions.findAllByOrderByIdDesc().stream()
                .filter(s -> !s.given().validity().endedBefore(yearAgo))
                .map(this::line)
                .toList();
    }

    /** Changes of responsibilities for the institution as a whole. */
    @PreAuthorize("@cataloguePermissions.mayRead()")
    public List<LogLine> institutionLog() {
        return lines(log.findTop200ByItemCodeIsNullOrderByIdDesc());
    }

    /** User ids of everyone of the directory who ever had a role, to choose from. */
    @PreAuthorize("@cataloguePermissions.mayRead()")
    public List<String> knownPeople() {
        return assignments.people().stream().filter(users::exists).toList();
    }

    public RolesView of(CatalogueItem item) {
        List<Assignment> all = assignments.concerning(item.code());
        Role manager = RoleScope.manager(item.kind());
        Role portfolio = RoleScope.portfolioManager(item.kind());
        List<RoleLine> lines = new ArrayList<>();
        for (Role role : RoleScope.shownFor(item.kind())) {
            List<Assignment> now = current(all, role).stream()
                    .filter(a -> role != Role.CHANGE_EXPERT || a.held().itemCode() != null)
                    .toList();
            boolean expected = role == manager || role == portfolio || role == Role.SERVICE_PROVIDER;
            if (!now.isEmpty() || expected) {
                lines.add(line(role, now, item.code(), role == portfolio ? null : portfolio));
            }
        }
        return new RolesView(
                lines,
                otherTimes(all.stream().filter(a -> a.held().itemCode() != null).toList()));
    }

    public List<LogLine> log(String code) {
        return lines(log.findTop200ByItemCodeOrderByIdDesc(code));
    }

    private List<Assignment> current(List<Assignment> all, Role role) {
        return all.stream()
                .filter(a -> a.held().role() == role && counts(a.held()))
                .toList();
    }

    private List<PersonLine> otherTimes(List<Assignment> all) {
        return all.stream()
                .filter(a -> !counts(a.held()))
                .map(a -> person(a, a.held().itemCode()))
                .toList();
    }

    /** Whether it is valid today and the person's roles fit it. */
    private boolean counts(Held held) {
        return held.validity().includes(today()) && fit.holds(held.userId(), held.role());
    }

    private RoleLine line(Role role, List<Assignment> now, String code, Role fallback) {
        String vacancy = null;
        if (now.isEmpty()) {
            vacancy = fallback == null
                    ? Wording.of("catalogue.ResponsibilityReader.vacancy")
                    : Wording.of("catalogue.ResponsibilityReader.vacancyWithFallback", lower(fallback.label()));
        }
        return new RoleLine(role.label(), now.stream().map(a -> person(a, code)).toList(), vacancy);
    }

    private PersonLine person(Assignment a, String code) {
        Held held = a.held();
        List<String> acting = substitutions.of(List.of(held.userId()), today()).stream()
                .map(Substitution::given)
                .filter(g -> g.covers(held.role(), code) && fit.standsIn(g.substituteId(), held.role()))
                .map(g -> users.displayName(g.substituteId()) + " ("
                        + g.validity().label() + ")")
                .distinct()
                .toList();
        return new PersonLine(
                a.id(),
                held.role().label(),
                held.userId(),
                fit.holds(held.userId(), held.role())
                        ? users.displayName(held.userId())
                        : Wording.of("catalogue.vacancies.unfit", users.displayName(held.userId())),
                held.itemCode() == null ? INSTITUTION : held.itemCode(),
                held.validity(),
                acting,
                permissions.mayAssign(held.role()));
    }

    private SubstitutionLine line(Substitution s) {
        Given given = s.given();
        Validity validity = given.validity();
        LocalDate today = today();
        return new SubstitutionLine(
                s.id(),
                users.displayName(given.userId()),
                users.displayName(given.substituteId()),
                given.scope(),
                validity,
                validity.includes(today)
                        ? Wording.of(
                                fits(given)
                                        ? "catalogue.ResponsibilityReader.inForce"
                                        : "catalogue.vacancies.unfitSubstitute")
                        : validity.endedBefore(today)
                                ? Wording.of("catalogue.ResponsibilityReader.ended")
                                : Wording.of("catalogue.ResponsibilityReader.planned"),
                permissions.maySubstitute(given.userId(), given.role()));
    }

    /**
     * Somebody who may act for the viewer.
     *
     * @param roles of the viewer, in words, in which they may
     */
    public record StandIn(String user, String name, String roles) {}

    /** Who may act for the viewer in a role of theirs. */
    public List<StandIn> standIns() {
        List<Role> mine = permissions.ownRoles();
        Set<String> people = new TreeSet<>();
        Stream.of(Role.values()).forEach(r -> people.addAll(users.holders(r)));
        people.remove(permissions.me());
        people.removeIf(p -> !fit.ofHouse(p));
        return people.stream()
                .map(p -> new StandIn(
                        p,
                        users.displayName(p),
                        mine.stream()
                                .filter(r -> fit.standsIn(p, r))
                                .map(Role::label)
                                .collect(Collectors.joining(", "))))
                .filter(s -> !s.roles().isEmpty())
                .toList();
    }

    /** Whether the substitute may act for the person in any of the roles that it is for. */
    private boolean fits(Given given) {
        Set<Role> roles = given.role() == null ? users.rolesOf(given.userId()) : Set.of(given.role());
        return roles.stream().anyMatch(r -> fit.standsIn(given.substituteId(), r));
    }

    private List<LogLine> lines(List<LogEntry> entries) {
        return entries.stream()
                .map(e -> e.line().by(users.displayName(e.line().who())))
                .toList();
    }

    /** The day by the institution's clock. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1);
    }
}
