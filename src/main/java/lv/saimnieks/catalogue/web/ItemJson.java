package lv.saimnieks.catalogue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.items.ItemFacts;
import lv.saimnieks.catalogue.items.ItemRow;

/** A service or resource as the REST API gives it; what does not apply to its kind is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemJson(
        String code,
        String name,
        String description,
        String stage,
        String stageLabel,
        boolean critical,
        String resourceKind,
        List<String> providers,
        List<String> managers,
        List<String> dependsOn,
        String externalId,
        String lifeSituation,
        String capacityNote,
        String supplierNote,
        String receivedServiceNote) {

    static ItemJson of(ItemRow row) {
        ItemFacts facts = row.facts();
        return new ItemJson(
                row.item().code(),
                facts.name(),
                facts.description(),
                facts.stage().name(),
                facts.stage().label(),
                facts.critical(),
                facts.resourceKind() == null ? null : facts.resourceKind().name(),
                row.item().kind() == ItemKind.SERVICE ? row.providers() : null,
                row.managers(),
                row.dependsOn(),
                facts.externalId(),
                facts.lifeSituation(),
                facts.capacityNote(),
                facts.supplierNote(),
                facts.receivedServiceNote());
    }
}
