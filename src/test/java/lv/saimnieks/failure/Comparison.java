package lv.saimnieks.failure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.saimnieks.failure.Answered.Step;
import org.awaitility.Awaitility;

/**
 * Register and engine against what was answered.
 *
 * @param lost answered with success, and not there; or there on one side only
 * @param doubled numbers, requests, cases, steps, deployments that are there twice
 * @param left what did not end: jobs, incidents, changes that could not be closed
 */
record Comparison(List<String> lost, List<String> doubled, List<String> left) {

    private static final Set<String> ENDED = Set.of("CLOSED", "REJECTED", "WITHDRAWN");
    private static final int EVERY_OPEN = 7;

    /** The plan of the standard model has two works, each a task of its own. */
    private static final Map<String, Integer> TIMES = Map.of("Task_ImplementChange", 2);

    /** Sends again what was never answered, finishes all changes but every seventh, and compares. */
    static Comparison of(Work work, Answered answered) {
        Comparison found = new Comparison(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var request = answered.unanswered(); request.isPresent(); request = answered.unanswered()) {
            Clients.request(work, answered, request.get());
        }
        Set<String> closed = finish(work, answered);
        awaitJobs(work, Duration.ofMinutes(3));
        Map<String, List<JsonNode>> register = register(work);
        found.numbers(answered, register);
        found.cases(work, register);
        found.steps(work, answered, register.keySet());
        closed.stream()
                .filter(n -> register.containsKey(n) && !"CLOSED".equals(status(register, n)))
                .forEach(n -> found.left.add(n + " is " + status(register, n)));
        found.engine(work);
        return found;
    }

    private static Set<String> finish(Work work, Answered answered) {
        Set<String> closed = new TreeSet<>();
        int n = 0;
        for (String number : answered.titles().keySet()) {
            if (n++ % EVERY_OPEN != 0) {
                for (int steps = 0; steps < 20 && Clients.step(work, answered, number); steps++) {}
                closed.add(number);
            }
        }
        return closed;
    }

    /** Waits until no job is due; how long it took. */
    static Duration awaitJobs(Work work, Duration most) {
        long began = System.nanoTime();
        Awaitility.await("jobs that are due")
                .atMost(most)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> due(work) == 0);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Asynchronous steps that wait or run. */
    static int due(Work work) {
        return work.get("/engine-rest/job/count?messages=true&withRetriesLeft=true")
                .get("count")
                .asInt();
    }

    private void numbers(Answered answered, Map<String, List<JsonNode>> register) {
        answered.titles().forEach((number, titles) -> {
            if (titles.stream().distinct().count() > 1) {
                doubled.add(number + " was given to " + titles);
            }
            if (!register.containsKey(number)) {
                lost.add(number + " is not in the register");
            } else if (!register.get(number).get(0).get("title").asText().equals(titles.get(0))) {
                lost.add(number + " belongs to another request");
            }
        });
        Map<String, List<String>> byTitle = new TreeMap<>();
        register.forEach((number, rows) -> {
            if (rows.size() > 1) {
                doubled.add(number + " stands twice in the register");
            }
            byTitle.computeIfAbsent(rows.get(0).get("title").asText(), t -> new ArrayList<>())
                    .add(number);
        });
        byTitle.forEach((title, numbers) -> {
            if (numbers.size() > 1) {
                doubled.add(title + " was registered as " + numbers);
            }
        });
        int expected = 1;
        for (String number : register.keySet()) {
            int here = Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
            for (; expected < here; expected++) {
                lost.add("number " + expected + " was left out");
            }
            expected = here + 1;
        }
    }

    private void cases(Work work, Map<String, List<JsonNode>> register) {
        Map<String, String> states = new TreeMap<>();
        for (JsonNode instance : work.get(
                "/engine-rest/history/process-instance?maxResults=100000&processDefinitionKey=change-management")) {
            String number = instance.get("businessKey").asText();
            if (states.put(number, instance.get("state").asText()) != null) {
                doubled.add(number + " has two cases");
            }
        }
        Set<String> all = new TreeSet<>(states.keySet());
        all.addAll(register.keySet());
        for (String number : all) {
            if (!states.containsKey(number) || !register.containsKey(number)) {
                lost.add(number + " is known to " + (states.containsKey(number) ? "the engine" : "the register")
                        + " alone");
            } else if (ENDED.contains(status(register, number)) != "COMPLETED".equals(states.get(number))) {
                lost.add(number + " is " + status(register, number) + " and its case " + states.get(number));
            }
        }
    }

    private void steps(Work work, Answered answered, Set<String> numbers) {
        Map<String, String> ends = new TreeMap<>();
        for (String number : numbers) {
            List<String> done = new ArrayList<>();
            for (JsonNode task : work.get("/engine-rest/history/task?processInstanceBusinessKey=" + number)) {
                String reason = task.path("deleteReason").asText("");
                ends.put(task.get("id").asText(), reason);
                if (reason.equals("completed")) {
                    done.add(task.get("taskDefinitionKey").asText());
                }
            }
            done.stream()
                    .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()))
                    .forEach((key, times) -> {
                        if (times > TIMES.getOrDefault(key, 1)) {
                            doubled.add("%s of %s was done %d times".formatted(key, number, times));
                        }
                    });
        }
        for (Step step : answered.steps().values()) {
            if (!"completed".equals(ends.get(step.task()))) {
                lost.add("%s of %s: %s".formatted(step.key(), step.number(), ends.get(step.task())));
            }
        }
    }

    private void engine(Work work) {
        for (JsonNode definition : work.get("/engine-rest/process-definition?maxResults=1000")) {
            if (definition.get("version").asInt() != 1) {
                doubled.add(definition.get("key").asText() + " was deployed again");
            }
        }
        work.get("/engine-rest/incident").forEach(i -> left.add("incident: " + i.get("incidentMessage")));
        work.get("/engine-rest/job?noRetriesLeft=true").forEach(j -> left.add("job gave up: " + j));
    }

    private static Map<String, List<JsonNode>> register(Work work) {
        Map<String, List<JsonNode>> rows = new TreeMap<>();
        int total = 1;
        for (int page = 0; page * 100 < total; page++) {
            JsonNode answer =
                    Work.read(work.http("auditors-1").get("/api/registers/changes?size=100&sort=number&page=" + page));
            total = answer.get("total").asInt();
            answer.get("items")
                    .forEach(row -> rows.computeIfAbsent(row.get("number").asText(), n -> new ArrayList<>())
                            .add(row));
        }
        return rows;
    }

    private static String status(Map<String, List<JsonNode>> register, String number) {
        return register.get(number).get(0).get("status").asText();
    }
}
