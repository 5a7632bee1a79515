package lv.saimnieks.change.model;

import java.util.EnumSet;
import java.util.Set;
import lv.saimnieks.shared.Labelled;

/** Where a change is in its life, and what may come next. */
public enum ChangeStatus implements Labelled {
    RECEIVED,
    REGISTERED,
    CLASSIFIED,
    ASSESSED,
    RETURNED,
    AUTHORISED,
    PLANNED,
    IMPLEMENTING,
    IMPLEMENTED,
    REVIEWED,
    STOPPED,
    CLOSED;

    /** Whether a change may go from this status to {@code next}. Nothing leaves {@link #CLOSED}. */
    boolean mayBecome(ChangeStatus next) {
        return followers().contains(next);
    }

    private Set<ChangeStatus> followers() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(REGISTERED, STOPPED);
            case REGISTERED -> EnumSet.of(CLASSIFIED, STOPPED);
            case CLASSIFIED -> EnumSet.of(CLASSIFIED, ASSESSED, PLANNED, STOPPED);
            case ASSESSED -> EnumSet.of(CLASSIFIED, ASSESSED, AUTHORISED, RETURNED, IMPLEMENTING, STOPPED);
            case RETURNED -> EnumSet.of(ASSESSED, AUTHORISED, RETURNED, STOPPED);
            case AUTHORISED -> EnumSet.of(AUTHORISED, PLANNED, IMPLEMENTING, RETURNED, STOPPED);
            case PLANNED -> EnumSet.of(PLANNED, IMPLEMENTING, AUTHORISED, RETURNED, STOPPED);
            case IMPLEMENTING -> EnumSet.of(IMPLEMENTED, AUTHORISED, PLANNED, RETURNED, IMPLEMENTING, STOPPED);
            case IMPLEMENTED -> EnumSet.of(REVIEWED, CLOSED);
            case REVIEWED, STOPPED -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(ChangeStatus.class);
        };
    }

    /** Whether the request may still be withdrawn: until implementation begins. */
    public boolean withdrawable() {
        return compareTo(IMPLEMENTING) < 0;
    }

    public boolean open() {
        return this != CLOSED;
    }
}
