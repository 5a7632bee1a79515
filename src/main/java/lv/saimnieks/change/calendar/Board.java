package lv.saimnieks.change.calendar;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What one person sees of a period.
 *
 * @param everybody user ids of all who have work in it, whatever was looked for
 */
public record Board(Days days, List<Shown> works, List<Frozen> frozen, Set<String> everybody) {

    private static final int NAMED = 3;

    /**
     * Work with what stands against it.
     *
     * @param clashes numbers of other changes
     * @param frozen windows into which it falls
     */
    public record Shown(PlannedWork work, Set<String> clashes, List<Freeze> frozen) {

        /** The other changes in few words; empty when there is none. */
        public String clashText() {
            String named = clashes.stream().limit(NAMED).collect(Collectors.joining(", "));
            return clashes.size() <= NAMED
                    ? named
                    : named + " " + Wording.of("change.calendar.clashesMore", clashes.size() - NAMED);
        }

        /** The windows in few words; empty when there is none. */
        public String frozenText() {
            return frozen.stream().map(Freeze::name).collect(Collectors.joining(", "));
        }
    }

    /** A window on days of the period. */
    public record Frozen(Freeze freeze, Days days) {

        /** What the window is called, and whether it forbids. */
        public String text() {
            return Wording.of("change.calendar.frozen", freeze.name(), Freezes.hardness(freeze.hard()));
        }
    }

    /** What is looked for: a service or resource, a person; null for all. */
    public record Wanted(@Nullable String item, @Nullable String who) {

        public static final Wanted ALL = new Wanted(null, null);

        boolean fits(PlannedWork work) {
            return (item == null || work.touches(item)) && (who == null || who.equals(work.who()));
        }

        boolean fits(Freeze freeze) {
            return item == null || freeze.holdsFor(Set.of(item));
        }
    }
}
