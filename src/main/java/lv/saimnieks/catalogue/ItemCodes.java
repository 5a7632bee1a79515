package lv.saimnieks.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Codes of services and resources as the catalogue writes them, whatever way somebody typed them. */
public final class ItemCodes {

    private ItemCodes() {}

    /** The codes of a text such as {@code "P-05, r-01"}; none for null or blank. */
    public static Set<String> in(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Set.of();
        }
        return Arrays.stream(text.split("[,;\\s]+"))
                .map(ItemCodes::one)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One code; null where nothing was typed. */
    public static @Nullable String one(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().toUpperCase(Locale.ROOT);
    }

    /** Several, each once, in the order in which they were typed. */
    public static List<String> all(@Nullable Collection<String> typed) {
        Set<String> codes = new LinkedHashSet<>();
        if (typed != null) {
            typed.stream().map(ItemCodes::one).filter(Objects::nonNull).forEach(codes::add);
        }
        return List.copyOf(codes);
    }
}
