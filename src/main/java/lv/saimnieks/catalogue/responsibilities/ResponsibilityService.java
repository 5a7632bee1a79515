package lv.saimnieks.catalogue.responsibilities;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.saimnieks.catalogue.CatalogueRegister;
import lv.saimnieks.catalogue.RoleScope;
import lv.saimnieks.catalogue.items.CatalogueHistory;
import lv.saimnieks.catalogue.items.CatalogueItem;
import lv.saimnieks.catalogue.items.Items;
import lv.saimnieks.platform.ResponsibilitiesChanged;
import lv.saimnieks.platform.Role;
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
    private final People people;
    private final Validator validator;
    private final ApplicationEventPublisher events;

    ResponsibilityService(
            Items items,
            Assignments assignments,
            Substitutions substitutions,
            CatalogueHistory log,
            CataloguePermissions permissions,
            People people,
            Validator validator,
            ApplicationEventPublisher events) {
        this.items = items;
        this.assignments = assignments;
        this.substitutions = substitutions;
        this.log = log;
        this.permissions = permissions;
        this.people = people;
        this.validator = validator;
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
        String code = item == null ? null : item.code();
        Assignment assignment = new Assignment(input.userId(), role, code, validity);
        if (heldTwice(assignment, validity)) {
            throw Refusal.invalid("userId", Wording.of("catalogue.ResponsibilityService.assign.userId"));
        }
        assignments.save(assignment);
        changed(code, Wording.of("catalogue.ResponsibilityService.assign"), null, label(assignment));
    }

    /** Changes from when until when a person holds a role. */
    @PreAuthorize("@cataloguePermissions.mayEditAny()")
    public void changeAssignment(long id, AssignmentInput input) {
        Assignment assignment = assignment(id);
        Problems check = Problems.of(
                validator,
                new AssignmentInput(
                        assignment.userId(),
                        assignment.role().name(),
                        assignment.itemCode(),
                        input.validFrom(),
                        input.validTo()));
        Validity validity = Validity.read(input.validFrom(), input.validTo(), check);
        if (validity != null && heldTwice(assignment, validity)) {
            check.add("validFrom", Wording.of("catalogue.ResponsibilityService.changeAssignment.validFrom"));
        }
        check.refuse();
        String before = label(assignment);
        assignment.lasts(validity);
        if (!before.equals(label(assignment))) {
            changed(
                    assignment.itemCode(),
                    Wording.of("catalogue.ResponsibilityService.assign"),
                    before,
                    label(assignment));
        }
    }

    /** Takes back an assignment that should not have been entered; it stays in the log. */
    @PreAuthorize("@cataloguePermissions.mayEditAny()")
    public void removeAssignment(long id) {
        Assignment assignment = assignment(id);
        assignments.delete(assignment);
        changed(assignment.itemCode(), Wording.of("catalogue.ResponsibilityService.assign"), label(assignment), null);
    }

    /** Names who acts for a person; a manager does so for themselves, portfolio managers for those they name. */
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
        String code = item == null ? null : item.code();
        boolean twice = substitutions.findByUserIdOrderById(input.userId()).stream()
                .anyMatch(s -> s.substituteId().equals(input.substituteId())
                        && s.role() == role
                        && Objects.equals(s.itemCode(), code)
                        && s.validity().overlaps(validity));
        if (twice) {
            throw Refusal.invalid("substituteId", Wording.of("catalogue.ResponsibilityService.substituteTwice"));
        }
        Substitution substitution =
                substitutions.save(new Substitution(input.userId(), input.substituteId(), role, code, validity));
        changed(code, Wording.of("catalogue.ResponsibilityService.substitute"), null, label(substitution));
    }

    /** Changes from when until when somebody acts for a person. */
    @PreAuthorize("@cataloguePermissions.mayEditAny() or @cataloguePermissions.maySubstituteSelf()")
    public void changeSubstitution(long id, SubstitutionInput input) {
        Substitution substitution = substitution(id);
        Problems check = Problems.of(
                validator,
                new SubstitutionInput(
                        substitution.userId(),
                        substitution.substituteId(),
                        null,
                        substitution.itemCode(),
                        input.validFrom(),
                        input.validTo()));
        Validity validity = Validity.read(input.validFrom(), input.validTo(), check);
        check.refuse();
        String before = label(substitution);
        substitution.lasts(validity);
        if (!before.equals(label(substitution))) {
            changed(
                    substitution.itemCode(),
                    Wording.of("catalogue.ResponsibilityService.substitute"),
                    before,
                    label(substitution));
        }
    }

    /** Takes back a substitution; it stays in the log. */
    @PreAuthorize("@cataloguePermissions.mayEditAny() or @cataloguePermissions.maySubstituteSelf()")
    public void removeSubstitution(long id) {
        Substitution substitution = substitution(id);
        substitutions.delete(substitution);
        changed(
                substitution.itemCode(),
                Wording.of("catalogue.ResponsibilityService.substitute"),
                label(substitution),
                null);
    }

    private boolean heldTwice(Assignment assignment, Validity validity) {
        return assignments.findByUserIdOrderById(assignment.userId()).stream()
                .anyMatch(a -> !Objects.equals(a.id(), assignment.id())
                        && a.role() == assignment.role()
                        && Objects.equals(a.itemCode(), assignment.itemCode())
                        && a.validity().overlaps(validity));
    }

    private Assignment assignment(long id) {
        Assignment assignment = assignments
                .findById(id)
                .orElseThrow(() -> Refusal.conflict(Wording.of("catalogue.ResponsibilityService.assignment")));
        allow(permissions.mayAssign(assignment.role()));
        return assignment;
    }

    private Substitution substitution(long id) {
        Substitution substitution = substitutions
                .findById(id)
                .orElseThrow(() -> Refusal.conflict(Wording.of("catalogue.ResponsibilityService.substitution")));
        allow(permissions.maySubstitute(substitution.userId(), substitution.role()));
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
        if (userId != null && !people.exists(userId)) {
            check.add(field, Wording.of("catalogue.ResponsibilityService.known", userId));
        }
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("role is named by somebody else");
        }
    }

    private void changed(String code, String field, String before, String after) {
        log.note(code, permissions.me(), field, before, after);
        events.publishEvent(new ResponsibilitiesChanged());
    }

    private static String label(Assignment a) {
        return a.userId() + " – " + a.role().label() + ", " + a.validity().label();
    }

    private static String label(Substitution s) {
        List<String> scope = new ArrayList<>();
        scope.add(
                s.role() == null
                        ? Wording.of("catalogue.ResponsibilityReader.allRoles")
                        : s.role().label());
        if (s.itemCode() != null) {
            scope.add(s.itemCode());
        }
        return s.substituteId() + " aizvieto " + s.userId() + " (" + String.join(", ", scope) + "), "
                + s.validity().label();
    }
}
