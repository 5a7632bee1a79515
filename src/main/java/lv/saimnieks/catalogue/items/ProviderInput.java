package lv.saimnieks.catalogue.items;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lv.saimnieks.shared.PlainText;

/** A provider of a service as somebody typed it. */
public record ProviderInput(
        @NotBlank(message = "{catalogue.ProviderInput.providerKind}")
        String providerKind,

        @Size(max = 200, message = "{catalogue.ProviderInput.providerName}")
        String providerName) {

    public ProviderInput {
        providerName = PlainText.clean(providerName);
    }
}
