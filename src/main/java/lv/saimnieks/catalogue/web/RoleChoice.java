package lv.saimnieks.catalogue.web;

import java.util.List;
import java.util.stream.Stream;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.responsibilities.CataloguePermissions;
import lv.saimnieks.platform.Role;

/** A role to choose from. */
record RoleChoice(String value, String label) {

    /** Roles that can be held for such an item and that the viewer may give. */
    static List<RoleChoice> forItem(ItemKind kind, CataloguePermissions permissions) {
        return choices(permissions.rolesFor(kind).stream().filter(permissions::mayAssign));
    }

    /** Roles that the viewer may give for the institution. */
    static List<RoleChoice> forInstitution(CataloguePermissions permissions) {
        return choices(all().filter(permissions::mayAssign));
    }

    /** Every role in which somebody can be substituted. */
    static List<RoleChoice> everyRole() {
        return choices(all());
    }

    /** The viewer's own roles, in which they name who acts for them. */
    static List<RoleChoice> own(CataloguePermissions permissions) {
        return choices(permissions.ownRoles().stream());
    }

    private static Stream<Role> all() {
        return Stream.of(Role.values()).filter(r -> r != Role.ADMINISTRATOR);
    }

    private static List<RoleChoice> choices(Stream<Role> roles) {
        return roles.map(r -> new RoleChoice(r.name(), r.label())).toList();
    }
}
