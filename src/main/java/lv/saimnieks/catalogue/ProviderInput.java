package lv.saimnieks.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A provider of a service as somebody typed it. */
public record ProviderInput(
        @NotBlank(message = "Izvēlieties, kas ir sniedzējs.")
        String providerKind,

        @Size(max = 200, message = "Sniedzēja nosaukums ir garāks par 200 rakstzīmēm. Saīsiniet to.")
        String providerName) {

    public ProviderInput {
        providerName = Words.clean(providerName);
    }
}
