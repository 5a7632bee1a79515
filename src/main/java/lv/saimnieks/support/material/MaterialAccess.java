package lv.saimnieks.support.material;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.catalogue.Responsibilities.Holder;
import lv.saimnieks.catalogue.RoleScope;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Scope;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/**
 * Who may read and write materials. People of the institution read what is published; a provider from outside reads
 * what is meant for providers from outside, about its own services or about no service alone. Managers write for their
 * services and resources, portfolio managers for all of them and for the institution (PU2-12/D1–D4).
 */
@Component
public class MaterialAccess {

    private static final Pattern CODE = Pattern.compile("[\\w-]+");
    private static final Set<Role> PORTFOLIO =
            EnumSet.of(Role.SERVICE_PORTFOLIO_MANAGER, Role.RESOURCE_PORTFOLIO_MANAGER);
    /** who reads by office, and provides nothing */
    private static final Set<Role> NO_PROVIDER = EnumSet.of(Role.AUDITOR, Role.PROCESS_OWNER, Role.ADMINISTRATOR);

    private final Users users;
    private final Levels levels;
    private final Catalogue catalogue;
    private final Responsibilities responsibilities;

    MaterialAccess(Users users, Levels levels, Catalogue catalogue, Responsibilities responsibilities) {
        this.users = users;
        this.levels = levels;
        this.catalogue = catalogue;
        this.responsibilities = responsibilities;
    }

    /** Whether the person is a provider from outside and nothing else. */
    public boolean outside(String user) {
        return !Role.ofHouse(users.rolesOf(user));
    }

    /** Codes of the items for which the person has a part. */
    public Set<String> itemsOf(String user) {
        return catalogue.allWithRetired().stream()
                .map(Item::code)
                .filter(code -> responsibilities.holdersOf(code).stream()
                        .anyMatch(h -> h.userId().equals(user)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The condition in SQL that holds for a published version {@code c} that the person may read. */
    String published(String user) {
        if (!outside(user)) {
            return "c.state = 'PUBLISHED'";
        }
        String own = itemsOf(user).stream()
                .filter(code -> CODE.matcher(code).matches())
                .collect(Collectors.joining("', '", "('", "')"));
        return "c.state = 'PUBLISHED' and c.audience <> 'INTERNAL' and not (exists"
                + " (select 1 from support_material_item i where i.material_id = c.id) and not exists"
                + " (select 1 from support_material_item i where i.material_id = c.id and i.item_code in " + own + "))";
    }

    /** Whether the person may read a version. */
    public boolean mayRead(String user, Material material) {
        if (material.state() != MaterialState.PUBLISHED) {
            return mayWrite(user, material.items()) || !outside(user) && material.state() == MaterialState.REPLACED;
        }
        return !outside(user)
                || material.audience().reaches(true)
                        && (material.items().isEmpty() || itemsOf(user).stream().anyMatch(material.items()::contains));
    }

    /** Whether the person may write about all of the items; about none is for portfolio managers. */
    public boolean mayWrite(String user, Collection<String> items) {
        Set<Role> roles = users.rolesOf(user);
        return items.isEmpty() ? managesPortfolio(user) : items.stream().allMatch(code -> mayWrite(user, roles, code));
    }

    private boolean mayWrite(String user, Set<Role> roles, String code) {
        ItemKind kind = catalogue.find(code).map(Item::kind).orElseThrow();
        Scope scope = kind == ItemKind.SERVICE ? Scope.SERVICE : Scope.RESOURCE;
        return roles.contains(RoleScope.portfolioManager(kind))
                || levels.managersOf(scope, List.of(code)).contains(user);
    }

    /** The items about which the person may write, services first. */
    public List<Item> writable(String user) {
        Set<Role> roles = users.rolesOf(user);
        return catalogue.all().stream()
                .filter(i -> mayWrite(user, roles, i.code()))
                .toList();
    }

    /** Whether the person may write anything. */
    public boolean mayWriteAnything(String user) {
        return mayWrite(user, List.of()) || !writable(user).isEmpty();
    }

    /** Whether the person provides or manages anything; who reads by office only confirms nothing. */
    public boolean provides(String user) {
        return !NO_PROVIDER.containsAll(users.rolesOf(user));
    }

    /** @throws Refusal unless the person provides or manages anything */
    void requireProvider(String user) {
        if (!provides(user)) {
            throw Refusal.forbidden(Wording.of("support.material.onlyProviders"));
        }
    }

    /** @throws Refusal unless the person may write about the items */
    void requireMayWrite(String user, Collection<String> items) {
        if (!mayWrite(user, items)) {
            throw Refusal.forbidden(
                    Wording.of(items.isEmpty() ? "support.material.onlyPortfolio" : "support.material.onlyManagers"));
        }
    }

    /** @throws Refusal unless the person may write about the items and did not write this draft (four eyes) */
    void requireMayApprove(String user, Material draft) {
        requireMayWrite(user, draft.items());
        if (draft.editedBy().equals(user)) {
            throw Refusal.conflict(Wording.of("support.material.ownDraft"));
        }
    }

    /** @throws Refusal unless the person manages a portfolio */
    void requirePortfolio(String user) {
        if (!managesPortfolio(user)) {
            throw Refusal.forbidden(Wording.of("support.upkeep.onlyPortfolio"));
        }
    }

    /** Whether the person manages the services or resources of the institution. */
    public boolean managesPortfolio(String user) {
        return users.rolesOf(user).stream().anyMatch(PORTFOLIO::contains);
    }

    /** Who may write a material. */
    Set<String> writers(Material material) {
        Set<String> people = new TreeSet<>();
        PORTFOLIO.forEach(role -> people.addAll(users.holders(role)));
        material.items().forEach(code -> responsibilities.holdersOf(code).forEach(h -> people.add(h.userId())));
        people.removeIf(p -> !mayWrite(p, material.items()));
        return people;
    }

    /** Who besides its writer may approve a draft. */
    Set<String> approvers(Material draft) {
        Set<String> people = writers(draft);
        people.remove(draft.editedBy());
        return people;
    }

    /** Its owner; where that person may write it no more, the portfolio managers. */
    Set<String> keepers(Material material) {
        Set<String> people = writers(material);
        boolean kept = people.contains(material.owner());
        people.removeIf(p -> kept ? !p.equals(material.owner()) : !managesPortfolio(p));
        return people;
    }

    /**
     * For whom a version is meant: who has a part in its items, or where it is about none, everybody who provides or
     * manages; of them those inside, outside or both, as its audience says.
     */
    Set<String> concerned(Material material) {
        return concerned(material.audience(), material.items());
    }

    /** The same for anything that has an audience and items. */
    public Set<String> concerned(Audience audience, Collection<String> items) {
        Set<String> people = new TreeSet<>();
        if (items.isEmpty()) {
            EnumSet.complementOf(EnumSet.copyOf(NO_PROVIDER)).forEach(role -> people.addAll(users.holders(role)));
        } else {
            items.forEach(code -> responsibilities.holdersOf(code).stream()
                    .map(Holder::userId)
                    .forEach(people::add));
        }
        people.removeIf(p -> !audience.reaches(outside(p)));
        return people;
    }
}
