package lv.saimnieks.catalogue.items;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lv.saimnieks.catalogue.LifecycleStage;
import lv.saimnieks.shared.PlainText;

/**
 * A service or resource as somebody typed it; what is wrong with it is said per field.
 *
 * @param version which state of the entry was being changed; absent for a new one
 * @param confirmed "true" when the person knows that others depend on an item that is to be retired
 */
public record ItemInput(
        @NotBlank(message = "{catalogue.ItemInput.code}")
        @Pattern(regexp = "|[PpRr]-[0-9]{2,4}", message = "{catalogue.ItemInput.codePattern}")
        String code,

        @NotBlank(message = "{catalogue.ItemInput.name}")
        @Size(max = 200, message = "{catalogue.ItemInput.nameTooLong}")
        String name,

        @Size(max = 4000, message = "{catalogue.ItemInput.description}")
        String description,

        @NotBlank(message = "{catalogue.ItemInput.stage}") String stage,

        String critical,
        String resourceKind,

        @Size(max = 100, message = "{catalogue.ItemInput.externalId}")
        String externalId,

        @Size(max = 100, message = "{catalogue.ItemInput.lifeSituation}")
        String lifeSituation,

        @Size(max = 1000, message = "{catalogue.ItemInput.capacityNote}")
        String capacityNote,

        @Size(max = 1000, message = "{catalogue.ItemInput.supplierNote}")
        String supplierNote,

        @Size(max = 1000, message = "{catalogue.ItemInput.receivedServiceNote}")
        String receivedServiceNote,

        String version,
        String confirmed) {

    public ItemInput {
        code = PlainText.clean(code);
        name = PlainText.clean(name);
        description = PlainText.clean(description);
        externalId = PlainText.clean(externalId);
        lifeSituation = PlainText.clean(lifeSituation);
        capacityNote = PlainText.clean(capacityNote);
        supplierNote = PlainText.clean(supplierNote);
        receivedServiceNote = PlainText.clean(receivedServiceNote);
    }

    /** An empty form for a new entry. */
    public static ItemInput empty() {
        return new ItemInput(
                null, null, null, LifecycleStage.PLANNING.name(), null, null, null, null, null, null, null, null, null);
    }

    /** The entry as it is, to be changed. */
    static ItemInput of(CatalogueItem item) {
        ItemFacts facts = item.facts();
        return new ItemInput(
                item.code(),
                facts.name(),
                facts.description(),
                facts.stage().name(),
                facts.critical() ? "true" : null,
                facts.resourceKind() == null ? null : facts.resourceKind().name(),
                facts.externalId(),
                facts.lifeSituation(),
                facts.capacityNote(),
                facts.supplierNote(),
                facts.receivedServiceNote(),
                String.valueOf(item.version()),
                null);
    }

    /** The same for the entry of that code, whatever the form said. */
    public ItemInput withCode(String known) {
        return new ItemInput(
                known,
                name,
                description,
                stage,
                critical,
                resourceKind,
                externalId,
                lifeSituation,
                capacityNote,
                supplierNote,
                receivedServiceNote,
                version,
                confirmed);
    }

    boolean isCritical() {
        return "true".equals(critical) || "on".equals(critical);
    }

    boolean isConfirmed() {
        return "true".equals(confirmed) || "on".equals(confirmed);
    }
}
