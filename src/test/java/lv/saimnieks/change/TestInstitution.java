package lv.saimnieks.change;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.change.model.Assessment;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Change.AffectedItem;
import lv.saimnieks.change.model.ChangeRoute;
import lv.saimnieks.change.model.ChangeType;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.people.ChangePeople;
import lv.saimnieks.platform.FitPeople;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Scope;

/** A made-up institution for tests of rules: services P-…, resources R-…, and who holds which role. */
public final class TestInstitution {

    public static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    public final Catalogue catalogue = mock(Catalogue.class);
    final Responsibilities responsibilities = mock(Responsibilities.class);

    private final Map<String, List<String>> holders = new HashMap<>();
    private final Map<String, String> standsInFor = new HashMap<>();

    public TestInstitution() {
        when(catalogue.find(anyString())).thenAnswer(call -> item(call.getArgument(0)));
        when(responsibilities.peopleFor(any(), any()))
                .thenAnswer(call -> people(call.getArgument(0), call.getArgument(1)));
        when(responsibilities.actingFor(any(), any(), any())).thenAnswer(call -> {
            String user = call.getArgument(0);
            return standsInFor.getOrDefault(user, user);
        });
    }

    /** A town with a manager for each side, experts, portfolio managers and a head. */
    public static TestInstitution complete() {
        return new TestInstitution()
                .has("vaditajs-p", Role.SERVICE_MANAGER, "P-01")
                .has("vaditajs-r", Role.RESOURCE_MANAGER, "R-01")
                .has("kopums-p", Role.SERVICE_PORTFOLIO_MANAGER, null)
                .has("kopums-r", Role.RESOURCE_PORTFOLIO_MANAGER, null)
                .has("kopums-p", Role.EMERGENCY_CHANGE_AUTHORITY, null)
                .has("kopums-r", Role.EMERGENCY_CHANGE_AUTHORITY, null)
                .has("galva", Role.INSTITUTION_HEAD, null)
                .has("eksperts-a", Role.CHANGE_EXPERT, null)
                .has("eksperts-b", Role.CHANGE_EXPERT, null);
    }

    private static Optional<Item> item(String code) {
        if (!code.matches("[PR]-0[1-9]")) {
            return Optional.empty();
        }
        ItemKind kind = code.startsWith("P") ? ItemKind.SERVICE : ItemKind.RESOURCE;
        return Optional.of(new Item(code, kind, "Nosaukums", false));
    }

    private List<String> people(Role role, String item) {
        List<String> found = new ArrayList<>(holders.getOrDefault(role + "/" + item, List.of()));
        if (item != null) {
            found.addAll(holders.getOrDefault(role + "/null", List.of()));
        }
        return found;
    }

    public TestInstitution has(String user, Role role, String item) {
        holders.computeIfAbsent(role + "/" + item, k -> new ArrayList<>()).add(user);
        return this;
    }

    /** The substitute may do what {@code user} may in that role, in their name. */
    public TestInstitution standsIn(String substitute, String user, Role role, String item) {
        standsInFor.put(substitute, user);
        return has(substitute, role, item);
    }

    public ChangePeople people() {
        Users users = mock(Users.class);
        when(users.rolesOf(any())).thenAnswer(call -> rolesOf(call.getArgument(0)));
        return new ChangePeople(new Levels(catalogue, responsibilities), responsibilities, new FitPeople(users));
    }

    private Set<Role> rolesOf(String user) {
        return Arrays.stream(Role.values())
                .filter(role -> holders.entrySet().stream()
                        .anyMatch(e -> e.getKey().startsWith(role + "/")
                                && e.getValue().contains(user)))
                .collect(Collectors.toSet());
    }

    public static Change change(Scope scope, String... targets) {
        TargetType type = TargetType.valueOf(scope.name());
        return new Change(
                "IZM-2026-000001",
                NewChanges.ordinary("Nosaukums", "Apraksts", ChangeKind.MODIFY, type, Set.of(targets), "pieteicejs"),
                scope,
                NOW);
    }

    /** The change with the row of change-authority that decides on it. */
    public static Change decidedBy(Change change, String authority, int approvals, String additional) {
        change.route().authority(new ChangeRoute.Authority(authority, approvals, additional, "5 wd", "rinda"));
        return change;
    }

    public static Change emergency(Change change) {
        change.classification().type(ChangeType.EMERGENCY, "kritiska situācija");
        return change;
    }

    public static void assessedBy(Change change, String assessor) {
        change.assessment().write(new Assessment.Text("r", "i", "v", null, null), null, assessor, NOW);
    }

    public static AffectedItem affected(String code) {
        return new AffectedItem(code, code.startsWith("P") ? ItemKind.SERVICE : ItemKind.RESOURCE, true);
    }
}
