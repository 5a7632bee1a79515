package lv.saimnieks.catalogue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.saimnieks.platform.casework.SubjectNames;
import org.springframework.stereotype.Component;

/** Services and resources by code and name. */
@Component
class CatalogueNames implements SubjectNames {

    private final CatalogueSnapshot catalogue;

    CatalogueNames(CatalogueSnapshot catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String named(String subject) {
        return Arrays.stream(subject.split(", "))
                .map(word -> Optional.ofNullable(catalogue.item(word))
                        .map(Item::label)
                        .orElse(word))
                .collect(Collectors.joining(", "));
    }
}
