package lv.saimnieks.audit.casefile;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricActivityInstance;

/**
 * The one order of a story: by time, and at the same moment causes before what follows from them. One transaction takes
 * a case through many elements at once, so the order in which the elements were entered decides: a task is completed
 * before the next element is entered, a message is written after what it is about, an operation comes before its effect.
 */
final class TimelineOrder {

    /** What the engine does in one transaction is this near. */
    static final Duration TOGETHER = Duration.ofSeconds(2);

    private static final int STRIDE = 10;
    private static final int ENTERED = 4;
    private static final int CAUSED = 5;
    private static final int CANCELLED = 5;
    private static final int RECORDED = 6;
    private static final int WRITTEN = 8;

    private final List<HistoricActivityInstance> visits;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Placed> events = new ArrayList<>();

    private record Placed(TimelineEvent event, Instant at, int place) {}

    TimelineOrder(List<HistoricActivityInstance> visits) {
        this.visits = visits;
        for (int i = 0; i < visits.size(); i++) {
            places.put(visits.get(i).getId(), i);
        }
    }

    /** The beginning of a stay in an element. */
    void entered(String visit, TimelineEvent event) {
        Integer place = places.get(visit);
        if (place == null) {
            recorded(event);
        } else {
            add(event, event.at(), place * STRIDE + ENTERED);
        }
    }

    /** The end of a stay in an element. */
    void left(String visit, TimelineEvent event) {
        add(event, event.at(), next(visit, event.at()) * STRIDE);
    }

    /** The end of a stay that something else brought about, which comes first where it is known. */
    void cancelled(String visit, TimelineEvent event) {
        int next = next(visit, event.at());
        for (int i = next; i < visits.size(); i++) {
            Instant start = instant(visits.get(i).getStartTime());
            if (Duration.between(event.at(), start).compareTo(TOGETHER) > 0) {
                break;
            }
            if (ActivityKind.interrupts(visits.get(i))) {
                add(event, later(event.at(), start), i * STRIDE + CANCELLED);
                return;
            }
        }
        add(event, event.at(), next * STRIDE);
    }

    /** What a person did from outside, before its effect. */
    void caused(TimelineEvent event) {
        int place = 0;
        while (place < visits.size()
                && instant(visits.get(place).getStartTime()).isBefore(millis(event.at()))) {
            place++;
        }
        add(event, event.at(), (place - 1) * STRIDE + CAUSED);
    }

    /** Something that belongs to no element; before the tasks that were given out at the same event. */
    void recorded(TimelineEvent event) {
        int place = lastAt(event.at());
        while (place > 0
                && ActivityKind.isTask(visits.get(place))
                && !instant(visits.get(place).getStartTime()).isBefore(millis(event.at()))) {
            place--;
        }
        add(event, event.at(), place * STRIDE + RECORDED);
    }

    /** A message to people. */
    void written(TimelineEvent event) {
        add(event, event.at(), lastAt(event.at()) * STRIDE + WRITTEN);
    }

    void first(TimelineEvent event) {
        add(event, Instant.MIN, 0);
    }

    /** The end of the case, after all that the same transaction did. */
    void last(TimelineEvent event) {
        Instant at = events.stream()
                .map(Placed::at)
                .filter(a -> a.isAfter(event.at()) && !a.isAfter(event.at().plus(TOGETHER)))
                .max(Comparator.naturalOrder())
                .orElse(event.at());
        add(event, at, Integer.MAX_VALUE);
    }

    List<TimelineEvent> inOrder() {
        return events.stream()
                .sorted(Comparator.comparing(Placed::at).thenComparing(Placed::place))
                .map(Placed::event)
                .toList();
    }

    private void add(TimelineEvent event, Instant at, int place) {
        events.add(new Placed(event, at == Instant.MIN ? at : millis(at), place));
    }

    /** The first element entered after the stay was over. */
    private int next(String visit, Instant end) {
        int place = places.getOrDefault(visit, -1) + 1;
        while (place < visits.size()
                && instant(visits.get(place).getStartTime()).isBefore(millis(end))) {
            place++;
        }
        return place;
    }

    /** The last element entered by the event. */
    private int lastAt(Instant at) {
        int place = visits.size() - 1;
        while (place > 0 && instant(visits.get(place).getStartTime()).isAfter(at)) {
            place--;
        }
        return Math.max(place, 0);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    static boolean together(Instant a, Instant b) {
        return Duration.between(a, b).abs().compareTo(TOGETHER) <= 0;
    }
}
