package lv.saimnieks.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads codes of services and resources from text. */
public final class ItemCodes {

    private ItemCodes() {}

    /** The codes of a text such as {@code "P-05, R-01"}, in upper case; none for null or blank. */
    public static Set<String> in(String text) {
        if (text == null || text.isBlank()) {
            return Set.of();
        }
        return Arrays.stream(text.split("[,;\\s]+"))
                .filter(s -> !s.isBlank())
                .map(s -> s.toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
