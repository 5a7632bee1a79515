package lv.saimnieks.change.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Wording;

/** One constant chosen from a list by its name. */
final class Choice {

    private Choice() {}

    static <E extends Enum<E>> Optional<E> of(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(name))
                .findFirst();
    }

    /** The sentence for a name that is none of the constants. */
    static String unknown(Class<? extends Enum<?>> type) {
        return Wording.of(
                "change.Choice.unknown",
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }
}
