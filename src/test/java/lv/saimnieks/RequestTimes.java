package lv.saimnieks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/** How long people wait for what they ask for over HTTP, each with a browser session: median, least and most. */
public final class RequestTimes {

    private final int port;
    private final Map<String, TestHttp> sessions = new HashMap<>();
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    /** @param limit of the median; null when nothing is promised */
    private record Asked(Duration limit, Runnable request, List<Long> micros) {}

    public RequestTimes(int port) {
        this.port = port;
    }

    /** Something that is fetched. */
    public RequestTimes get(String name, String user, String path, Duration limit) {
        return get(name, user, path, "*/*", limit);
    }

    /** The same as a certain type. */
    public RequestTimes get(String name, String user, String path, String accept, Duration limit) {
        return of(name, limit, () -> {
            TestHttp session = sessions.computeIfAbsent(user, u -> TestHttp.browser(port, u));
            TestHttp.Answer answer = session.with("Accept", accept).get(path);
            assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        });
    }

    /** Anything else that takes time. */
    public RequestTimes of(String name, Duration limit, Runnable request) {
        asked.put(name, new Asked(limit, request, new ArrayList<>()));
        return this;
    }

    /** Asks for everything in turns; the first round does not count. Says the times, and fails when a median is too long. */
    public void measure(int rounds) {
        for (int round = 0; round <= rounds; round++) {
            for (Asked each : asked.values()) {
                long before = System.nanoTime();
                each.request().run();
                long micros = (System.nanoTime() - before) / 1000;
                if (round > 0) {
                    each.micros().add(micros);
                }
            }
        }
        SoftAssertions limits = new SoftAssertions();
        say("%-34s %10s %10s %10s", "asked for", "median ms", "least ms", "most ms");
        asked.forEach((name, each) -> {
            List<Long> sorted = each.micros().stream().sorted().toList();
            long median = sorted.get(sorted.size() / 2);
            say(
                    "%-34s %10.1f %10.1f %10.1f",
                    name, median / 1000.0, sorted.get(0) / 1000.0, sorted.get(sorted.size() - 1) / 1000.0);
            if (each.limit() != null) {
                limits.assertThat(Duration.ofNanos(median * 1000)).as(name).isLessThan(each.limit());
            }
        });
        limits.assertAll();
    }

    /** Tells a figure. */
    public static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
