package lv.saimnieks.change.steps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.change.model.Change.AffectedItem;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.shared.Scope;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** What a change may be about: known services and resources that fit the kind of target, and the scope that follows. */
@Component
class TargetPolicy {

    private final Catalogue catalogue;

    TargetPolicy(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What is wrong with the targets, in Latvian; null when nothing is. */
    String refuse(TargetType type, Set<String> codes) {
        List<String> unknown =
                codes.stream().filter(c -> catalogue.find(c).isEmpty()).sorted().toList();
        if (!unknown.isEmpty()) {
            return Wording.of("change.TargetPolicy.refuse", String.join(", ", unknown));
        }
        if (codes.isEmpty() && type != TargetType.INSTITUTION) {
            return Wording.of("change.TargetPolicy.noTargets");
        }
        if (type == TargetType.SERVICE && !all(codes, ItemKind.SERVICE)) {
            return Wording.of("change.TargetPolicy.notServices");
        }
        if (type == TargetType.RESOURCE && !all(codes, ItemKind.RESOURCE)) {
            return Wording.of("change.TargetPolicy.notResources");
        }
        return null;
    }

    /** The scope of a change (COMMON/S1); a capability belongs to the items that it is needed for. */
    Scope scopeOf(TargetType type, Set<String> codes) {
        return switch (type) {
            case SERVICE -> Scope.SERVICE;
            case RESOURCE -> Scope.RESOURCE;
            case INSTITUTION -> Scope.INSTITUTION;
            case CAPABILITY -> all(codes, ItemKind.RESOURCE) ? Scope.RESOURCE : Scope.SERVICE;
        };
    }

    /** The targets and everything that depends on them, all selected (requirements 2.1, potentially affected). */
    List<AffectedItem> affectedBy(Set<String> codes) {
        Map<String, AffectedItem> found = new LinkedHashMap<>();
        named(codes).forEach(i -> found.put(i.code(), i));
        catalogue.dependantsOf(codes).forEach(i -> found.putIfAbsent(i.code(), affected(i)));
        return List.copyOf(found.values());
    }

    /** The items of the codes alone, selected; unknown codes are left out. */
    List<AffectedItem> named(Set<String> codes) {
        return codes.stream()
                .flatMap(c -> catalogue.find(c).stream())
                .map(TargetPolicy::affected)
                .toList();
    }

    private static AffectedItem affected(Item item) {
        return new AffectedItem(item.code(), item.kind(), true);
    }

    private boolean all(Set<String> codes, ItemKind kind) {
        return codes.stream()
                .allMatch(c -> catalogue.find(c).map(i -> i.kind() == kind).orElse(false));
    }
}
