package lv.saimnieks.failure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.failure.Answered.Request;
import lv.saimnieks.failure.Answered.Step;
import org.awaitility.Awaitility;

/** Callers at work, four by default, until they are stopped: they ask for changes and do a few steps of each. */
final class Clients implements AutoCloseable {

    private static final int MOST_STEPS = 7;

    private final Cluster cluster;
    private final Answered answered;
    private final ExecutorService threads;
    private volatile boolean stopped;

    Clients(Cluster cluster, Answered answered, long seed) {
        this.cluster = cluster;
        this.answered = answered;
        int count = Integer.getInteger("failure.clients", 4);
        threads = Executors.newFixedThreadPool(count);
        IntStream.range(0, count).forEach(i -> threads.execute(() -> work(new Random(seed + i))));
    }

    /** Waits until so many more successes were answered. */
    void awaitSuccesses(int more) {
        int until = answered.successes() + more;
        Awaitility.await("work of the callers: " + answered.wrong())
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> answered.successes() >= until);
    }

    private void work(Random random) {
        while (!stopped) {
            Work work = new Work(cluster.port(random));
            try {
                one(work, random);
            } catch (UncheckedIOException e) {
                answered.noAnswer();
                pause();
            } catch (Work.Refused e) {
                if (e.status != 503) {
                    answered.wrong(e.getMessage());
                }
                pause();
            } catch (RuntimeException | AssertionError e) {
                answered.wrong(e.toString());
                pause();
            }
        }
    }

    private void one(Work work, Random random) {
        Optional<String> begun = random.nextBoolean() ? answered.open() : Optional.empty();
        String number = begun.isPresent() ? begun.get() : request(work, answered, answered.next());
        boolean more = true;
        try {
            int steps = 1 + random.nextInt(MOST_STEPS);
            for (int i = 0; i < steps && more && !stopped; i++) {
                more = step(work, answered, number);
            }
        } finally {
            if (more) {
                answered.open(number);
            }
        }
    }

    /** The number that a request got. */
    static String request(Work work, Answered answered, Request request) {
        answered.attempt();
        try {
            String number = Work.read(work.request(request)).get("number").asText();
            answered.number(number, request.title());
            return number;
        } catch (RuntimeException e) {
            answered.again(request);
            throw e;
        }
    }

    /** Whether there was a task to complete. */
    static boolean step(Work work, Answered answered, String number) {
        JsonNode tasks = work.tasks(number);
        if (tasks.isEmpty()) {
            return false;
        }
        JsonNode task = tasks.get(0);
        answered.attempt();
        Answer answer = work.complete(task);
        if (answer.status() < 300) {
            String id = task.get("id").asText();
            answered.step(new Step(id, task.get("taskDefinitionKey").asText(), number));
        } else if (answer.status() != 404 && answer.status() != 409 && answer.status() != 503) {
            answered.wrong(task.get("taskDefinitionKey").asText() + " " + answer);
        }
        return true;
    }

    private void pause() {
        Awaitility.await().pollDelay(Duration.ofMillis(300)).until(() -> true);
    }

    List<String> wrong() {
        return answered.wrong();
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(3, TimeUnit.MINUTES)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
