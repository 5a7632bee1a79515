package lv.saimnieks.audit.casefile;

import static lv.saimnieks.audit.casefile.CaseHistory.instant;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.audit.casefile.CaseFile.Moment;
import org.camunda.bpm.engine.history.HistoricActivityInstance;

/**
 * The one order of a story: by time, and at the same moment causes before what follows from them. One transaction takes
 * a case through many elements at once, so the order in which the elements were entered decides: a task is completed
 * before the next element is entered, a message is written after what it tells of, an operation comes before its effect.
 */
final class StoryOrder {

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
    private final List<Placed> told = new ArrayList<>();

    private record Placed(Moment moment, Instant at, int place) {}

    StoryOrder(List<HistoricActivityInstance> visits) {
        this.visits = visits;
        for (int i = 0; i < visits.size(); i++) {
            places.put(visits.get(i).getId(), i);
        }
    }

    /** The beginning of a stay in an element. */
    void entered(String visit, Moment moment) {
        Integer place = places.get(visit);
        if (place == null) {
            recorded(moment);
        } else {
            add(moment, moment.at(), place * STRIDE + ENTERED);
        }
    }

    /** The end of a stay in an element. */
    void left(String visit, Moment moment) {
        add(moment, moment.at(), next(visit, moment.at()) * STRIDE);
    }

    /** The end of a stay that something else brought about, which is told first where it is known. */
    void cancelled(String visit, Moment moment) {
        int next = next(visit, moment.at());
        for (int i = next; i < visits.size(); i++) {
            Instant start = instant(visits.get(i).getStartTime());
            if (Duration.between(moment.at(), start).compareTo(TOGETHER) > 0) {
                break;
            }
            if (VisitKind.interrupts(visits.get(i))) {
                add(moment, later(moment.at(), start), i * STRIDE + CANCELLED);
                return;
            }
        }
        add(moment, moment.at(), next * STRIDE);
    }

    /** What a person did from outside, before its effect. */
    void caused(Moment moment) {
        int place = 0;
        while (place < visits.size()
                && instant(visits.get(place).getStartTime()).isBefore(millis(moment.at()))) {
            place++;
        }
        add(moment, moment.at(), (place - 1) * STRIDE + CAUSED);
    }

    /** Something that belongs to no element; before the tasks that were given out at the same moment. */
    void recorded(Moment moment) {
        int place = lastAt(moment.at());
        while (place > 0
                && VisitKind.isTask(visits.get(place))
                && !instant(visits.get(place).getStartTime()).isBefore(millis(moment.at()))) {
            place--;
        }
        add(moment, moment.at(), place * STRIDE + RECORDED);
    }

    /** A message to people. */
    void written(Moment moment) {
        add(moment, moment.at(), lastAt(moment.at()) * STRIDE + WRITTEN);
    }

    void first(Moment moment) {
        add(moment, Instant.MIN, 0);
    }

    /** The end of the case, after all that the same transaction did. */
    void last(Moment moment) {
        Instant at = told.stream()
                .map(Placed::at)
                .filter(a -> a.isAfter(moment.at()) && !a.isAfter(moment.at().plus(TOGETHER)))
                .max(Comparator.naturalOrder())
                .orElse(moment.at());
        add(moment, at, Integer.MAX_VALUE);
    }

    List<Moment> inOrder() {
        return told.stream()
                .sorted(Comparator.comparing(Placed::at).thenComparing(Placed::place))
                .map(Placed::moment)
                .toList();
    }

    private void add(Moment moment, Instant at, int place) {
        told.add(new Placed(moment, at == Instant.MIN ? at : millis(at), place));
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

    /** The last element entered by the moment. */
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
