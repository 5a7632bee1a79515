package lv.saimnieks.failure;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import org.awaitility.Awaitility;

/**
 * People who logged in once in a browser, through the proxy, and walk on whatever happens behind it: they look at our pages
 * and at Tasklist, and ask for a change now and then. An answer that never came, or 502 to 504, is a failed request; what
 * asked for a change is sent again with its key.
 */
final class Walkers implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int ASKS_EVERY = 4;

    private final Answered answered;
    private final ExecutorService threads;
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger failedLooks = new AtomicInteger();
    private final AtomicInteger failedAsking = new AtomicInteger();
    private final List<String> wrong = new ArrayList<>();
    private volatile boolean stopped;

    /** @param people whom they log in as, one browser each */
    Walkers(Proxy proxy, Answered answered, List<String> people) {
        this.answered = answered;
        this.threads = Executors.newFixedThreadPool(people.size());
        List<TestHttp> browsers =
                people.stream().map(p -> proxy.caller().loggedIn(p)).toList();
        browsers.forEach(browser -> threads.execute(() -> walk(browser)));
    }

    /** What happened since the last time. */
    record Count(int looks, int asked, int failedLooks, int failedAsking) {}

    Count count() {
        return new Count(looks.getAndSet(0), asked.getAndSet(0), failedLooks.getAndSet(0), failedAsking.getAndSet(0));
    }

    /** Logged out, or an answer that is neither success nor a failed request. */
    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** Waits until so many more looks were answered. */
    void await(int more) {
        int until = looks.get() + more;
        Awaitility.await("people walk on: " + wrong())
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> looks.get() >= until);
    }

    private void walk(TestHttp browser) {
        for (int round = 1; !stopped; round++) {
            String page = look(browser, "/", "Iziet");
            look(browser, "/camunda/api/engine/engine/default/task/count", "count");
            Matcher token = TOKEN.matcher(page);
            if (round % ASKS_EVERY == 0 && token.find()) {
                ask(browser.with("X-CSRF-TOKEN", token.group(1)));
            }
            Awaitility.await().pollDelay(Duration.ofMillis(100)).until(() -> true);
        }
    }

    private String look(TestHttp browser, String path, String holds) {
        try {
            Answer answer = browser.get(path);
            if (failed(answer)) {
                failedLooks.incrementAndGet();
            } else if (answer.status() != 200 || !answer.body().contains(holds)) {
                wrong(path + ": " + answer.status() + " " + answer.header("Location"));
            } else {
                looks.incrementAndGet();
                return answer.body();
            }
        } catch (UncheckedIOException e) {
            failedLooks.incrementAndGet();
        }
        return "";
    }

    private void ask(TestHttp browser) {
        Answered.Request request = answered.next();
        try {
            Answer answer = browser.with("Idempotency-Key", request.key())
                    .json("POST", "/api/change-requests", Work.wanted(request));
            if (failed(answer)) {
                failedAsking.incrementAndGet();
                answered.again(request);
            } else {
                asked.incrementAndGet();
                answered.number(Work.read(answer).get("number").asText(), request.title());
            }
        } catch (UncheckedIOException e) {
            failedAsking.incrementAndGet();
            answered.again(request);
        } catch (Work.Refused e) {
            wrong(e.getMessage());
        }
    }

    private static boolean failed(Answer answer) {
        return answer.status() >= 502 && answer.status() <= 504;
    }

    private synchronized void wrong(String what) {
        wrong.add(what);
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
