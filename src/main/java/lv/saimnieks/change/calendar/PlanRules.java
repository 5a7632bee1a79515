package lv.saimnieks.change.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.change.calendar.Finding.Kind;
import lv.saimnieks.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** What stands against a plan, and the next days on which nothing does. */
final class PlanRules {

    /** How far ahead free days are looked for, in working days. */
    static final int AHEAD = 125;

    private final WorkingCalendar calendar;
    private final List<Freeze> freezes;
    private final Set<String> targets;
    private final Set<String> affected;

    /**
     * @param targets what the planned change is about
     * @param affected what depends on that, and the targets
     */
    PlanRules(WorkingCalendar calendar, List<Freeze> freezes, Set<String> targets, Set<String> affected) {
        this.calendar = calendar;
        this.targets = targets;
        this.affected = affected;
        this.freezes = freezes.stream().filter(f -> f.holdsFor(affected)).toList();
    }

    /**
     * Days that the plan takes up.
     *
     * @param row of the plan, from 1; 0 for the time in which the change is made
     * @param who user id; null for that time
     */
    record Slot(int row, @Nullable String who, Days days) {}

    /** All that stands against the plan, each once. */
    List<Finding> against(List<Slot> slots, List<PlannedWork> others) {
        Map<Object, Finding> found = new LinkedHashMap<>();
        for (Slot slot : slots) {
            others.stream()
                    .filter(o -> o.days().meets(slot.days()))
                    .forEach(o -> clashes(slot, o).forEach(f -> found.putIfAbsent(f.same(), f)));
            if (slot.who() != null) {
                daysOff(slot).forEach(f -> found.putIfAbsent(f.same(), f));
            }
        }
        frozen(slots).forEach(f -> found.putIfAbsent(f.same(), f));
        return List.copyOf(found.values());
    }

    private List<Finding> clashes(Slot slot, PlannedWork other) {
        List<Finding> found = new ArrayList<>();
        Days days = slot.days().shared(other.days());
        Kind kind = kind(other);
        if (kind != null) {
            found.add(new Finding(kind, slot.row(), days, about(kind, other), other, null));
        }
        if (slot.who() != null && slot.who().equals(other.who())) {
            found.add(new Finding(Kind.SAME_PERSON, slot.row(), days, slot.who(), other, null));
        }
        return found;
    }

    /** Whether both changes have to do with each other, whenever they are. */
    boolean concerns(PlannedWork other, List<Slot> slots) {
        return kind(other) != null || slots.stream().anyMatch(s -> other.who().equals(s.who()));
    }

    private @Nullable Kind kind(PlannedWork other) {
        if (meet(targets, other.targets())) {
            return Kind.SAME_ITEM;
        }
        if (meet(affected, other.targets())) {
            return Kind.DEPENDENT;
        }
        return meet(targets, other.affected()) ? Kind.DEPENDS : null;
    }

    private String about(Kind kind, PlannedWork other) {
        Set<String> both = new TreeSet<>(
                switch (kind) {
                    case SAME_ITEM -> targets;
                    case DEPENDENT -> affected;
                    default -> other.affected();
                });
        both.retainAll(kind == Kind.DEPENDS ? targets : other.targets());
        return String.join(", ", both);
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    /** Work does not begin or end on a day that is not worked; what lies between may. */
    private List<Finding> daysOff(Slot slot) {
        return new TreeSet<>(List.of(slot.days().from(), slot.days().to()))
                .stream()
                        .filter(d -> !calendar.isWorkingDay(d))
                        .map(d -> new Finding(
                                Kind.DAY_OFF,
                                slot.row(),
                                new Days(d, d),
                                calendar.nameOf(d).orElse(""),
                                null,
                                null))
                        .toList();
    }

    /** The windows into which the plan falls, each once. */
    List<Finding> frozen(List<Slot> slots) {
        Map<Long, Finding> found = new LinkedHashMap<>();
        for (Slot slot : slots) {
            for (Freeze freeze : freezes) {
                freeze.within(slot.days()).stream().findFirst().ifPresent(days -> {
                    Kind kind = freeze.hard() ? Kind.HARD_FREEZE : Kind.FREEZE;
                    found.putIfAbsent(freeze.id(), new Finding(kind, slot.row(), days, null, null, freeze));
                });
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * The first days, not before {@code earliest}, on which the whole plan could be done with nothing against it: each
     * piece of work as many working days long, and as many after the first, as it is planned.
     *
     * @param before the plan has to begin before this day; null when it may begin at any time
     * @return first and last day of the whole
     */
    Optional<Days> nextFree(
            List<Slot> slots, List<PlannedWork> others, LocalDate earliest, @Nullable LocalDate before) {
        LocalDate first = slots.stream()
                .map(s -> s.days().from())
                .min(LocalDate::compareTo)
                .orElse(earliest);
        List<PlannedWork> near = others.stream().filter(o -> concerns(o, slots)).toList();
        LocalDate start = calendar.workingDayFrom(first.isBefore(earliest) ? earliest : first);
        for (int tried = 0; tried <= AHEAD && (before == null || start.isBefore(before)); tried++) {
            List<Slot> moved = moved(slots, first, start);
            if (against(moved, near).isEmpty()) {
                LocalDate last = moved.stream()
                        .map(s -> s.days().to())
                        .max(LocalDate::compareTo)
                        .orElse(start);
                return Optional.of(new Days(start, last));
            }
            start = calendar.plusWorkingDays(start, 1);
        }
        return Optional.empty();
    }

    private List<Slot> moved(List<Slot> slots, LocalDate first, LocalDate start) {
        return slots.stream()
                .map(s -> {
                    int after = calendar.workingDaysBetween(
                            calendar.workingDayFrom(first),
                            calendar.workingDayFrom(s.days().from()));
                    int length = Math.max(
                            0,
                            calendar.workingDaysBetween(
                                    calendar.workingDayFrom(s.days().from()),
                                    s.days().to()));
                    LocalDate from = calendar.plusWorkingDays(start, after);
                    return new Slot(s.row(), s.who(), new Days(from, calendar.plusWorkingDays(from, length)));
                })
                .toList();
    }
}
