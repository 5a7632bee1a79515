package lv.saimnieks.failure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What callers know: what was answered with success, what was never answered, and answers that should not be. */
final class Answered {

    /** A request whose answer never came; it is sent again with the same key. */
    record Request(String title, String key) {}

    /** A completed task. */
    record Step(String task, String key, String number) {}

    private final Map<String, List<String>> titles = new TreeMap<>();
    private final Map<String, Step> steps = new ConcurrentHashMap<>();
    private final Deque<Request> unanswered = new ArrayDeque<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<String> wrong = new ArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger lostAnswers = new AtomicInteger();
    private int made;

    /** A request to send: one that was never answered, or a new one. */
    synchronized Request next() {
        Request again = unanswered.poll();
        if (again != null) {
            return again;
        }
        made++;
        return new Request("Slodze " + made, "slodze-" + made);
    }

    synchronized Optional<Request> unanswered() {
        return Optional.ofNullable(unanswered.poll());
    }

    synchronized void again(Request request) {
        unanswered.add(request);
    }

    synchronized void number(String number, String title) {
        titles.computeIfAbsent(number, n -> new ArrayList<>()).add(title);
    }

    synchronized Optional<String> open() {
        return Optional.ofNullable(open.poll());
    }

    synchronized void open(String number) {
        open.add(number);
    }

    void step(Step step) {
        steps.put(step.task(), step);
    }

    void attempt() {
        attempts.incrementAndGet();
    }

    void noAnswer() {
        lostAnswers.incrementAndGet();
    }

    synchronized void wrong(String what) {
        wrong.add(what);
    }

    int attempts() {
        return attempts.get();
    }

    int withoutAnswer() {
        return lostAnswers.get();
    }

    synchronized Map<String, List<String>> titles() {
        return new TreeMap<>(titles);
    }

    Map<String, Step> steps() {
        return steps;
    }

    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** Changes and steps that were answered with success. */
    synchronized int successes() {
        return titles.size() + steps.size();
    }
}
