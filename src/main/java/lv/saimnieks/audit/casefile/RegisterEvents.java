package lv.saimnieks.audit.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import lv.saimnieks.platform.CaseStory;
import lv.saimnieks.platform.CaseStory.Fact;
import lv.saimnieks.shared.Wording;

/**
 * What the register tells of a case, given out once: to the line of the story that tells of the same happening, where
 * only one can be meant; what is left makes lines of its own.
 */
final class RegisterEvents {

    private final List<CaseStory.Event> left;

    RegisterEvents(Collection<CaseStory.Event> events) {
        left = new ArrayList<>(events);
    }

    /**
     * What a person wrote into the register with what they did at the moment.
     *
     * @param step name of the step, which the register uses as a title for answers without words of their own
     * @param others moments at which the same person did something else
     */
    List<Fact> of(String user, Instant at, String step, Collection<Instant> others) {
        return take(e -> Objects.equals(user, e.user())
                        && StoryOrder.together(e.at(), at)
                        && (e.title().equals(step)
                                || others.stream().allMatch(o -> distance(e, o).compareTo(distance(e, at)) > 0)))
                .stream()
                .map(e -> e.title().equals(step) ? new Fact(Wording.of("casefile.answer.more"), e.text()) : fact(e))
                .toList();
    }

    /** What the system wrote between two moments, both included. */
    List<CaseStory.Event> ofSystem(Instant from, Instant to) {
        return take(e -> e.user() == null
                && !millis(e.at()).isBefore(from)
                && !millis(e.at()).isAfter(to));
    }

    /** What somebody wrote in the transaction of the moment, if it was one person. */
    Optional<CaseStory.Event> near(Instant at) {
        List<CaseStory.Event> near = left.stream()
                .filter(e -> e.user() != null && StoryOrder.together(e.at(), at))
                .toList();
        if (near.size() != 1) {
            return Optional.empty();
        }
        left.remove(near.get(0));
        return Optional.of(near.get(0));
    }

    /** Leaves out what a decision table tells with the same words. */
    void without(Collection<String> summaries) {
        left.removeIf(e -> e.user() == null && e.text() != null && summaries.contains(e.text()));
    }

    List<CaseStory.Event> left() {
        return List.copyOf(left);
    }

    private List<CaseStory.Event> take(Predicate<CaseStory.Event> wanted) {
        List<CaseStory.Event> taken = left.stream().filter(wanted).toList();
        left.removeAll(taken);
        return taken;
    }

    /** An event as what goes with a line of the story. */
    static Fact fact(CaseStory.Event event) {
        return event.text() == null || event.text().isBlank()
                ? new Fact(Wording.of("casefile.answer.recorded"), event.title())
                : new Fact(event.title(), event.text());
    }

    private static Duration distance(CaseStory.Event event, Instant moment) {
        return Duration.between(millis(event.at()), millis(moment)).abs();
    }

    private static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
