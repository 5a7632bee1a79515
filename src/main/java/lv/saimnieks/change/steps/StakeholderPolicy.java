package lv.saimnieks.change.steps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Change.AffectedItem;
import lv.saimnieks.change.model.Change.Stakeholder;
import lv.saimnieks.platform.Role;
import org.springframework.stereotype.Component;

/** Who is told about a change: those who manage or provide anything that may be affected (PU2-20/U4, N1-5). */
@Component
class StakeholderPolicy {

    private static final Set<Role> CONCERNED =
            Set.of(Role.SERVICE_MANAGER, Role.RESOURCE_MANAGER, Role.SERVICE_PROVIDER, Role.EXTERNAL_SERVICE_PROVIDER);

    private final Catalogue catalogue;
    private final Responsibilities responsibilities;

    StakeholderPolicy(Catalogue catalogue, Responsibilities responsibilities) {
        this.catalogue = catalogue;
        this.responsibilities = responsibilities;
    }

    /** Each person once, with the roles and items that make them a stakeholder. */
    List<Stakeholder> of(Change change) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (AffectedItem item : change.affected()) {
            for (var holder : responsibilities.holdersOf(item.code())) {
                if (CONCERNED.contains(holder.role())
                        && catalogue.find(item.code()).isPresent()) {
                    reasons.computeIfAbsent(holder.userId(), u -> new ArrayList<>())
                            .add(holder.role().label() + " " + item.code());
                }
            }
        }
        return reasons.entrySet().stream()
                .map(e -> new Stakeholder(e.getKey(), shorten(String.join(", ", e.getValue()))))
                .toList();
    }

    private static String shorten(String reason) {
        return reason.length() <= 500 ? reason : reason.substring(0, 499) + "…";
    }
}
