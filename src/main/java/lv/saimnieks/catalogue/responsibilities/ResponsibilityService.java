package lv.saimnieks.catalogue.responsibilities;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import lv.saimnieks.catalogue.CatalogueRegister;
import lv.saimnieks.catalogue.RoleScope;
import lv.saimnieks.catalogue.items.CatalogueHistory;
import lv.saimnieks.catalogue.items.CatalogueItem;
import lv.saimnieks.catalogue.items.Items;
import lv.saimnieks.catalogue.responsibilities.Assignment.Held;
import lv.saimnieks.catalogue.responsibilities.Substitution.Given;
import lv.saimnieks.platform.FitPeople;
import lv.saimnieks.platform.ResponsibilitiesChanged;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who holds which role and who acts for whom. Every change is logged and published as
 * {@link ResponsibilitiesChanged}, inside the transaction.
 */
@Service
@Transactional
public class ResponsibilityService {

    private static final String ROLE_UNKNOWN = Wording.of("catalogue.ResponsibilityService.ROLE_UNKNOWN");

    private final Items items;
    private final Assignments assignments;
    private final Substitutions substitutions;
    private final CatalogueHistory log;
    private final CataloguePermissions permissions;
    private final Users users;
    private final FitPeople fit;
    private final Validator validator;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ResponsibilityService(
            Items items,
            Assignments assignments,
            Substitutions substitutions,
            CatalogueHistory log,
            CataloguePermissions permissions,
            Users users,
            FitPeople fit,
            Validator validator,
            Clock clock,
            ApplicationEventPublisher events) {
        this.items = items;
        this.assignments = assignments;
        this.substitutions = substitutions;
        this.log = log;
        this.permissions = permissions;
        this.users = users;
        this.fit = fit;
        this.validator = validator;
        this.clock = clock;
        this.events = events;
    }

    /** Gives a person a role for an item or the institution. */
    @PreAuthorize("@cataloguePermissions.mayEditAny()")
    public void assign(AssignmentInput input) {
        Problems check = Problems.of(validator, input);
        Role role = check.one("role", input.role(), Role.class, ROLE_UNKNOWN);
        Validity validity = Validity.read(input.validFrom(), input.validTo(), check);
        CatalogueItem item = item(input.itemCode(), check);
        known("userId", input.userId(), check);
        if (role == Role.ADMINISTRATOR) {
            check.add("role", Wording.of("catalogue.ResponsibilityService.assign.role"));
        }
        if (role != null && item != null && !RoleScope.fits(role, item.kind())) {
            check.add("role", Wording.of("catalogue.ResponsibilityService.roleNotForItem", role.label(), item.code()));
        }
        check.refuse();
        allow(permissions.mayAssign(role));
        requireFit(input.userId(), role);
        String code = item == null ? null : item.code();
        Held held = new Held(input.userId(), role, code, validity);
        if (heldTwice(null, held)) {
            throw Refusal.invalid("userId", Wording.of("catalogue.ResponsibilityService.assign.userId"));
        }
        assignments.save(new Assignment(held));
        changed(held, null, held.label());
    }

    /** Changes from when until when a person holds a role. */
    @PreAuthorize("@cataloguePermissions.mayEditAny()")
    public void changeAssignment(long id, AssignmentInput input) {
        Assignment assignment = assignment(id);
        Held held = assignment.held();
        Problems check = Problems.of(
                validator,
                new AssignmentInput(
                        held.userId(), held.role().name(), held.itemCode(), input.validFrom(), input.validTo()));
        Validity validity = Validity.read(input.validFrom(), input.validTo(), check);
        if (validity != null && heldTwice(id, held.lasting(validity))) {
            check.add("validFrom", Wording.of("catalogue.ResponsibilityService.changeAssignment.validFrom"));
        }
        check.refuse();
        if (!validity.endedBefore(LocalDate.now(clock))) {
            requireFit(held.userId(), held.role());
        }
        assignment.lasts(validity);
        changed(held, held.label(), assignment.held().label());
    }

    /** Takes back an assignment that should not have been entered; it stays in the log. */
    @PreAuthorize("@cataloguePermissions.mayEditAny()")
    public void removeAssignment(long id) {
        Assignment assignment = assignment(id);
        assignments.delete(assignment);
        changed(assignment.held(), assignment.held().label(), null);
    }

    /** Names who acts for a person; everybody does so for themselves, portfolio managers for those they name. */
    @PreAuthorize("@cataloguePermissions.mayEditAny() or @cataloguePermissions.maySubstituteSelf()")
    public void substitute(SubstitutionInput input) {
        Problems check = Problems.of(validator, input);
        Role role = check.one("role", input.role(), Role.class, ROLE_UNKNOWN);
        Validity validity = Validity.read(input.validFrom(), input.validTo(), check);
        CatalogueItem item = item(input.itemCode(), check);
        known("userId", input.userId(), check);
        known("substituteId", input.substituteId(), check);
        if (input.userId() != null && input.userId().equals(input.substituteId())) {
            check.add("substituteId", Wording.of("catalogue.ResponsibilityService.substitute.substituteId"));
        }
        if (role == Role.ADMINISTRATOR) {
            check.add("role", Wording.of("catalogue.ResponsibilityService.substitute.role"));
        }
        check.refuse();
        allow(permissions.maySubstitute(input.userId(), role));
        requireStandIn(input.userId(), input.substituteId(), role);
        String code = item == null ? null : item.code();
        Given given = new Given(input.userId(), input.substituteId(), role, code, validity);
        boolean twice = substitutions.findByGivenUserIdOrderById(input.userId()).stream()
                .map(Substitution::given)
                .anyMatch(g -> g.lasting(validity).equals(given) && g.validity().overlaps(validity));
        if (twice) {
            throw Refusal.invalid("substituteId", Wording.of("catalogue.ResponsibilityService.substituteTwice"));
        }
        substitutions.save(new Substitution(given));
        changed(given, null, given.label());
    }

    /** Changes from when until when somebody acts for a person. */
    @PreAuthorize("@cataloguePermissions.mayEditAny() or @cataloguePermissions.maySubstituteSelf()")
    public void changeSubstitution(long id, SubstitutionInput input) {
        Substitution substitution = substitution(id);
        Given given = substitution.given();
        Problems check = Problems.of(
                validator,
                new SubstitutionInput(
                        given.userId(),
                        given.substituteId(),
                        null,
                        given.itemCode(),
                        input.validFrom(),
                        input.validTo()));
        Validity validity = Validity.read(input.validFrom(), input.validTo(), check);
        check.refuse();
        if (!validity.endedBefore(LocalDate.now(clock))) {
            requireStandIn(given.userId(), given.substituteId(), given.role());
        }
        substitution.lasts(validity);
        changed(given, given.label(), substitution.given().label());
    }

    /** Takes back a substitution; it stays in the log. */
    @PreAuthorize("@cataloguePermissions.mayEditAny() or @cataloguePermissions.maySubstituteSelf()")
    public void removeSubstitution(long id) {
        Substitution substitution = substitution(id);
        substitutions.delete(substitution);
        changed(substitution.given(), substitution.given().label(), null);
    }

    private void requireFit(String user, Role role) {
        if (!fit.holds(user, role)) {
            throw Refusal.invalid(
                    "userId",
                    Wording.of("catalogue.ResponsibilityService.unfit", users.displayName(user), role.label()));
        }
    }

    /** In one role, or in some role that the person has. */
    private void requireStandIn(String user, String substitute, Role role) {
        Set<Role> roles = role == null ? users.rolesOf(user) : Set.of(role);
        if (roles.stream().noneMatch(r -> fit.standsIn(substitute, r))) {
            throw Refusal.invalid(
                    "substituteId",
                    Wording.of(
                            "catalogue.ResponsibilityService.unfitSubstitute",
                            users.displayName(substitute),
                            users.displayName(user)));
        }
    }

    private boolean heldTwice(Long id, Held wanted) {
        return assignments.findByHeldUserIdOrderById(wanted.userId()).stream()
                .filter(a -> !a.id().equals(id))
                .map(Assignment::held)
                .anyMatch(h -> h.lasting(wanted.validity()).equals(wanted)
                        && h.validity().overlaps(wanted.validity()));
    }

    private Assignment assignment(long id) {
        Assignment assignment = assignments
                .findById(id)
                .orElseThrow(() -> Refusal.conflict(Wording.of("catalogue.ResponsibilityService.assignment")));
        allow(permissions.mayAssign(assignment.held().role()));
        return assignment;
    }

    private Substitution substitution(long id) {
        Substitution substitution = substitutions
                .findById(id)
                .orElseThrow(() -> Refusal.conflict(Wording.of("catalogue.ResponsibilityService.substitution")));
        allow(permissions.maySubstitute(
                substitution.given().userId(), substitution.given().role()));
        return substitution;
    }

    private CatalogueItem item(String code, Problems check) {
        if (code == null) {
            return null;
        }
        CatalogueItem item = items.findById(CatalogueRegister.normal(code)).orElse(null);
        if (item == null) {
            check.add("itemCode", Wording.of("catalogue.ResponsibilityService.item.itemCode", code));
        }
        return item;
    }

    private void known(String field, String userId, Problems check) {
        if (userId != null && !users.exists(userId)) {
            check.add(field, Wording.of("catalogue.ResponsibilityService.known", userId));
        }
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("role is named by somebody else");
        }
    }

    private void changed(Held held, String before, String after) {
        changed(held.itemCode(), Wording.of("catalogue.ResponsibilityService.assign"), before, after);
    }

    private void changed(Given given, String before, String after) {
        changed(given.itemCode(), Wording.of("catalogue.ResponsibilityService.substitute"), before, after);
    }

    private void changed(String code, String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            log.note(code, permissions.me(), field, before, after);
            events.publishEvent(new ResponsibilitiesChanged());
        }
    }
}
