package lv.saimnieks.platform.deployment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lv.saimnieks.platform.forms.FormSchema;
import org.springframework.stereotype.Component;

/** The fields of the forms that are shipped: what is beside them was added by a process owner. */
@Component
public class ShippedForms {

    private final Map<String, Set<String>> keys = new TreeMap<>();

    ShippedForms(DomainFiles files) {
        for (Map<String, byte[]> domain : files.byDomain().values()) {
            new Resources(domain)
                    .of("form")
                    .forEach((name, form) ->
                            keys.put(name, FormSchema.parse(form).keys()));
        }
    }

    /** The keys of a form's fields; empty when no form of that id is shipped. */
    public Optional<Set<String>> keys(String form) {
        return Optional.ofNullable(keys.get(form));
    }
}
