package lv.saimnieks.change.calendar.web;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.change.calendar.Days;
import lv.saimnieks.change.calendar.Freeze;
import lv.saimnieks.change.calendar.Freeze.Recurrence;
import lv.saimnieks.change.calendar.Freezes;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A window as typed.
 *
 * @param items empty for the whole institution
 * @param edits of the window that is changed; null for a new one
 */
record FreezeForm(
        @Nullable String name,
        @Nullable String reason,
        @Nullable String from,
        @Nullable String to,
        @Nullable String recurrence,
        @Nullable String hardness,
        @Nullable String extent,
        @Nullable List<String> items,
        @Nullable Integer edits) {

    private enum Hardness {
        SOFT,
        HARD
    }

    private enum Extent {
        WHOLE,
        SOME
    }

    /** Most days of a window that comes back each month, so that it never meets itself; of any other a year. */
    private static final int LONGEST_MONTHLY = 27;

    private static final int LONGEST = 365;

    static FreezeForm empty() {
        return new FreezeForm(
                null,
                null,
                null,
                null,
                Recurrence.ONCE.name(),
                Hardness.SOFT.name(),
                Extent.WHOLE.name(),
                List.of(),
                null);
    }

    static FreezeForm of(Freeze f) {
        return new FreezeForm(
                f.name(),
                f.reason(),
                f.first().from().toString(),
                f.first().to().toString(),
                f.recurrence().name(),
                (f.hard() ? Hardness.HARD : Hardness.SOFT).name(),
                (f.items().isEmpty() ? Extent.WHOLE : Extent.SOME).name(),
                List.copyOf(f.items()),
                f.edits());
    }

    /** The codes that are ticked. */
    public List<String> codes() {
        return items == null ? List.of() : items;
    }

    /** @throws lv.saimnieks.shared.Refusal with a sentence for each wrong field */
    Freezes.Content read(Catalogue catalogue) {
        Problems wrong = new Problems(List.of("name", "reason", "from", "to", "recurrence", "hardness", "items"));
        wrong.required("name", Wording.of("change.freeze.name"), name, Problems.LINE);
        wrong.required("reason", Wording.of("change.freeze.reason"), reason, Problems.TEXT);
        LocalDate first = wrong.day("from", from);
        LocalDate last = wrong.day("to", to);
        if (first == null) {
            wrong.add("from", Wording.of("change.FreezeForm.from"));
        }
        if (last == null) {
            wrong.add("to", Wording.of("change.FreezeForm.to"));
        }
        wrong.period(first, last, "to");
        Recurrence often = wrong.one("recurrence", recurrence, Recurrence.class);
        int longest = often == Recurrence.MONTHLY ? LONGEST_MONTHLY : LONGEST;
        if (first != null && last != null && last.isAfter(first.plusDays(longest - 1L))) {
            wrong.add("to", Wording.of("change.FreezeForm.long", longest));
        }
        Set<String> codes = new LinkedHashSet<>();
        Hardness hard = wrong.one("hardness", hardness, Hardness.class);
        if (wrong.one("items", extent, Extent.class) == Extent.SOME) {
            codes.addAll(ItemCodes.all(items));
            if (codes.isEmpty()
                    || codes.stream().anyMatch(c -> catalogue.find(c).isEmpty())) {
                wrong.add("items", Wording.of("change.FreezeForm.items"));
            }
        }
        wrong.refuse();
        return new Freezes.Content(
                Objects.requireNonNull(name).strip(),
                Objects.requireNonNull(reason).strip(),
                new Days(Objects.requireNonNull(first), Objects.requireNonNull(last)),
                often == null ? Recurrence.ONCE : often,
                hard == Hardness.HARD,
                codes);
    }
}
