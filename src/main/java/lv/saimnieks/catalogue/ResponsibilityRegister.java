package lv.saimnieks.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.catalogue.responsibilities.Assignment.Held;
import lv.saimnieks.catalogue.responsibilities.Substitution.Given;
import lv.saimnieks.platform.FitPeople;
import lv.saimnieks.platform.Role;
import org.springframework.stereotype.Service;

/**
 * Answers who is responsible on the day of the clock; a substitute's own substitutes never count (E12), nor does anybody
 * whose roles do not fit ({@link FitPeople}).
 */
@Service
class ResponsibilityRegister implements Responsibilities {

    private final CatalogueSnapshot catalogue;
    private final FitPeople fit;
    private final Clock clock;

    ResponsibilityRegister(CatalogueSnapshot catalogue, FitPeople fit, Clock clock) {
        this.catalogue = catalogue;
        this.fit = fit;
        this.clock = clock;
    }

    @Override
    public List<String> peopleFor(Role role, String itemCode) {
        List<String> holders = holders(role, itemCode);
        Set<String> people = new LinkedHashSet<>(holders);
        holders.forEach(holder -> people.addAll(substitutesOf(holder, role, itemCode)));
        return List.copyOf(people);
    }

    @Override
    public List<String> substitutesOf(String userId, Role role, String itemCode) {
        return catalogue
                .substitutes(userId, today())
                .filter(s -> s.covers(role, itemCode))
                .map(Given::substituteId)
                .filter(s -> fit.standsIn(s, role))
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
        Item item = itemCode == null ? null : catalogue.item(itemCode);
        Set<Holder> found = new LinkedHashSet<>();
        catalogue.holders(today()).filter(a -> fit.holds(a.userId(), a.role())).forEach(a -> {
            boolean forItem = a.itemCode() != null && a.itemCode().equals(itemCode);
            boolean forAll = a.itemCode() == null
                    && (itemCode == null || (item != null && RoleScope.isAbout(a.role(), item.kind())));
            if (forItem || forAll) {
                found.add(new Holder(a.userId(), a.role()));
                substitutesOf(a.userId(), a.role(), itemCode).forEach(s -> found.add(new Holder(s, a.role())));
            }
        });
        return List.copyOf(found);
    }

    private List<String> holders(Role role, String itemCode) {
        return catalogue
                .holders(role, today())
                .filter(h -> h.countsFor(itemCode))
                .map(Held::userId)
                .filter(h -> fit.holds(h, role))
                .distinct()
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
