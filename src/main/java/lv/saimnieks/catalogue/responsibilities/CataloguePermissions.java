package lv.saimnieks.catalogue.responsibilities;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.RoleScope;
import lv.saimnieks.platform.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who may do what with the catalogue. All staff read. Services are kept by the portfolio manager of services, resources
 * by that of resources, both by the administrator. Experts and registrars are named by either; the other roles of the
 * institution, from which decisions and control follow, only by the administrator.
 */
@Component("cataloguePermissions")
public class CataloguePermissions {

    private static final Set<Role> OUTSIDE = EnumSet.of(Role.SERVICE_PROVIDER, Role.EXTERNAL_SERVICE_PROVIDER);
    private static final Set<Role> OF_EITHER = EnumSet.of(Role.CHANGE_EXPERT, Role.REGISTRAR);

    /** They work for a house of their own, or only look on: nobody acts for them, or others say who does. */
    private static final Set<Role> NOT_SUBSTITUTED =
            EnumSet.of(Role.EXTERNAL_SERVICE_PROVIDER, Role.AUDITOR, Role.ADMINISTRATOR);

    private final Assignments assignments;

    CataloguePermissions(Assignments assignments) {
        this.assignments = assignments;
    }

    public boolean mayRead() {
        return !roles().isEmpty();
    }

    /** Whether the person is a provider from outside and nothing else. */
    public boolean outside() {
        Set<Role> mine = roles();
        return mine.contains(Role.EXTERNAL_SERVICE_PROVIDER) && OUTSIDE.containsAll(mine);
    }

    public boolean mayEdit(ItemKind kind) {
        Set<Role> mine = roles();
        return mine.contains(Role.ADMINISTRATOR) || mine.contains(RoleScope.portfolioManager(kind));
    }

    /** By the first letter of the code; an unknown one is for nobody but the administrator. */
    public boolean mayEditItem(String code) {
        String letter = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        if (letter.startsWith("P-")) {
            return mayEdit(ItemKind.SERVICE);
        }
        return letter.startsWith("R-") ? mayEdit(ItemKind.RESOURCE) : roles().contains(Role.ADMINISTRATOR);
    }

    public boolean mayEditAny() {
        return mayEdit(ItemKind.SERVICE) || mayEdit(ItemKind.RESOURCE);
    }

    /** Whether they may bring people and responsibilities from files. */
    public boolean mayImport() {
        return roles().contains(Role.ADMINISTRATOR);
    }

    /** Roles that can be held for one such item. */
    public List<Role> rolesFor(ItemKind kind) {
        return Arrays.stream(Role.values()).filter(r -> RoleScope.fits(r, kind)).toList();
    }

    /** Whether this person may say who holds the role. */
    public boolean mayAssign(Role role) {
        if (roles().contains(Role.ADMINISTRATOR)) {
            return true;
        }
        if (OF_EITHER.contains(role)) {
            return mayEditAny();
        }
        return (RoleScope.fits(role, ItemKind.SERVICE) && mayEdit(ItemKind.SERVICE))
                || (RoleScope.fits(role, ItemKind.RESOURCE) && mayEdit(ItemKind.RESOURCE));
    }

    /** Everybody enters who acts for them; for others, whoever names the role, or each role when it is for all. */
    public boolean maySubstitute(String person, Role role) {
        if (maySubstituteSelf() && me().equals(person)) {
            return true;
        }
        if (role != null) {
            return mayAssign(role);
        }
        Set<Role> held = assignments.findByHeldUserIdOrderById(person).stream()
                .map(a -> a.held().role())
                .collect(Collectors.toSet());
        return held.isEmpty() ? mayEditAny() : held.stream().allMatch(this::mayAssign);
    }

    /** Whether this person has a role in which somebody of the house may act for them; then they say who does. */
    public boolean maySubstituteSelf() {
        return !outside() && roles().stream().anyMatch(r -> !NOT_SUBSTITUTED.contains(r));
    }

    /** The roles in which this person names their own substitute. */
    public List<Role> ownRoles() {
        return roles().stream()
                .filter(r -> !NOT_SUBSTITUTED.contains(r))
                .sorted()
                .toList();
    }

    /** The id of the person who acts now. */
    public String me() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now == null ? "" : now.getName();
    }

    private static Set<Role> roles() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        if (now == null || !now.isAuthenticated()) {
            return Set.of();
        }
        return now.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .flatMap(a -> Role.ofGroup(a).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
