package lv.saimnieks.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.platform.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers who is responsible on the day of the clock; a substitute's own substitutes never count (E12). */
@Service
@Transactional(readOnly = true)
class ResponsibilityRegister implements Responsibilities {

    private final Items items;
    private final Assignments assignments;
    private final Substitutions substitutions;
    private final Clock clock;

    ResponsibilityRegister(Items items, Assignments assignments, Substitutions substitutions, Clock clock) {
        this.items = items;
        this.assignments = assignments;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    @Override
    public List<String> peopleFor(Role role, String itemCode) {
        List<String> holders = holders(role, itemCode);
        if (holders.isEmpty()) {
            return holders;
        }
        List<Substitution> valid = substitutions.of(holders, today());
        Set<String> people = new LinkedHashSet<>(holders);
        holders.forEach(holder -> valid.stream()
                .filter(s -> s.covers(holder, role, itemCode))
                .forEach(s -> people.add(s.substituteId())));
        return List.copyOf(people);
    }

    @Override
    public List<String> substitutesOf(String userId, Role role, String itemCode) {
        return substitutions.of(List.of(userId), today()).stream()
                .filter(s -> s.covers(userId, role, itemCode))
                .map(Substitution::substituteId)
                .distinct()
                .toList();
    }

    @Override
    public String actingFor(String userId, Role role, String itemCode) {
        List<String> holders = holders(role, itemCode);
        if (holders.contains(userId)) {
            return userId;
        }
        return holders.stream()
                .filter(h -> substitutesOf(h, role, itemCode).contains(userId))
                .findFirst()
                .orElse(userId);
    }

    @Override
    public List<Holder> holdersOf(String itemCode) {
        ItemKind kind = itemCode == null
                ? null
                : items.findById(itemCode).map(CatalogueItem::kind).orElse(null);
        Set<Holder> found = new LinkedHashSet<>();
        for (Assignment a : assignments.on(today())) {
            boolean forItem = a.itemCode() != null && a.itemCode().equals(itemCode);
            boolean forAll =
                    a.itemCode() == null && (itemCode == null || (kind != null && RoleScope.isAbout(a.role(), kind)));
            if (forItem || forAll) {
                found.add(new Holder(a.userId(), a.role()));
                substitutesOf(a.userId(), a.role(), itemCode).forEach(s -> found.add(new Holder(s, a.role())));
            }
        }
        return List.copyOf(found);
    }

    private List<String> holders(Role role, String itemCode) {
        List<Assignment> found =
                itemCode == null ? assignments.ofInstitution(role, today()) : assignments.of(role, itemCode, today());
        return found.stream().map(Assignment::userId).distinct().toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
