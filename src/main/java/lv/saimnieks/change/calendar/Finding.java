package lv.saimnieks.change.calendar;

import java.util.Map;
import java.util.function.Function;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands against a plan.
 *
 * @param row of the plan, from 1; 0 for the time in which the change is made
 * @param days when
 * @param about codes of items, the person's id or the name of the day off
 * @param other the work of another change that it clashes with
 * @param freeze the window that it falls into
 */
record Finding(
        Kind kind,
        int row,
        Days days,
        @Nullable String about,
        @Nullable PlannedWork other,
        @Nullable Freeze freeze) {

    enum Kind {
        /** the other change is about the same item */
        SAME_ITEM,
        /** the other change is about an item that depends on one of this change */
        DEPENDENT,
        /** this change is about an item that depends on one of the other change */
        DEPENDS,
        SAME_PERSON,
        DAY_OFF,
        FREEZE,
        HARD_FREEZE
    }

    private static final String KEY = "change.timeline.against.";

    boolean hard() {
        return kind == Kind.HARD_FREEZE;
    }

    /** Whether the plan may stay only with a reason; that a person or a day off is meant is only said. */
    boolean needsReason() {
        return kind != Kind.SAME_PERSON && kind != Kind.DAY_OFF;
    }

    /** What it clashes with, to be told once however many rows do. */
    Object same() {
        return switch (kind) {
            case DAY_OFF -> this;
            case FREEZE, HARD_FREEZE -> freeze.id();
            case SAME_PERSON -> kind + other.number() + about;
            default -> kind + other.number();
        };
    }

    /**
     * The sentence for the planner.
     *
     * @param titles of the changes that the planner may read, by number
     * @param name what people are called
     */
    String sentence(Map<String, String> titles, Function<String, String> name) {
        String title = other == null ? null : titles.get(other.number());
        Object[] values = values(
                row == 0 ? Wording.of(KEY + "window") : Wording.of(KEY + "row", row),
                kind == Kind.SAME_PERSON ? name.apply(about) : about,
                title == null ? "" : Wording.of(KEY + "title", title));
        return Wording.of(KEY + kind, values);
    }

    /** The same for the timeline, which everybody reads who may read this change: without the other's title. */
    Object fact() {
        return CaseFact.sentence(
                KEY + kind,
                values(
                        row == 0 ? CaseFact.sentence(KEY + "window") : CaseFact.sentence(KEY + "row", row),
                        kind == Kind.SAME_PERSON ? CaseFact.person(about) : about,
                        ""));
    }

    private @Nullable Object[] values(Object where, @Nullable Object about, String title) {
        return new Object[] {
            where,
            days.from(),
            days.to(),
            freeze == null ? about : freeze.name(),
            other == null ? (freeze == null ? "" : freeze.reason()) : other.number(),
            title
        };
    }
}
