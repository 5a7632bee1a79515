package lv.saimnieks.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

/** Staff at work over the engine's REST, each with their own login: sees only what they may, as in Tasklist. */
class Clerks {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final RuntimeService runtime;
    private final ManagementService management;

    Clerks(int port, RuntimeService runtime, ManagementService management) {
        this.base = "http://localhost:" + port;
        this.runtime = runtime;
        this.management = management;
    }

    /** Answers of a form, in order. */
    static Map<String, Object> answers(Object... keysAndValues) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            answers.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return answers;
    }

    /** Finds the task of the case as this person sees it, claims it if need be, and completes it. */
    void complete(String user, String number, String taskKey, Map<String, Object> answers) {
        HttpResponse<String> response = tryToComplete(user, number, taskKey, answers);
        assertThat(response.statusCode())
                .as("%s completes %s of %s: %s", user, taskKey, number, response.body())
                .isIn(200, 204);
    }

    HttpResponse<String> tryToComplete(String user, String number, String taskKey, Map<String, Object> answers) {
        JsonNode task = visible(user, number, taskKey).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "%s does not see %s of %s; open: %s".formatted(user, taskKey, number, open(number))));
        String id = task.get("id").asText();
        if (task.get("assignee").isNull()) {
            HttpResponse<String> claimed = post(user, "/engine-rest/task/" + id + "/claim", Map.of("userId", user));
            assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(204);
        }
        return post(user, "/engine-rest/task/" + id + "/submit-form", Map.of("variables", variables(answers)));
    }

    /** The open tasks of the case that this person sees: {@code taskKey} of the case, all keys when null. */
    List<JsonNode> visible(String user, String number, String taskKey) {
        String query = "/engine-rest/task?processInstanceBusinessKey=" + number
                + (taskKey == null ? "" : "&taskDefinitionKey=" + taskKey);
        List<JsonNode> tasks = new ArrayList<>();
        json(get(user, query)).forEach(tasks::add);
        tasks.sort((a, b) -> Boolean.compare(
                !user.equals(a.path("assignee").asText(null)),
                !user.equals(b.path("assignee").asText(null))));
        return tasks;
    }

    /** Keys and assignees of all open tasks of the case, as the administrator sees them. */
    List<String> open(String number) {
        List<String> open = new ArrayList<>();
        json(get("administrators-1", "/engine-rest/task?processInstanceBusinessKey=" + number))
                .forEach(t -> open.add(t.get("taskDefinitionKey").asText() + ":"
                        + t.get("assignee").asText("–")));
        open.sort(String::compareTo);
        return open;
    }

    HttpResponse<String> get(String user, String path) {
        return send(user, HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    HttpResponse<String> post(String user, String path, Object body) {
        try {
            return send(
                    user,
                    HttpRequest.newBuilder(URI.create(base + path))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the waiting asynchronous steps of the case (not its timers). */
    void runAsyncSteps(String number) {
        for (int round = 0; round < 20; round++) {
            List<Job> jobs = management
                    .createJobQuery()
                    .processInstanceId(instance(number))
                    .messages()
                    .withRetriesLeft()
                    .list();
            if (jobs.isEmpty()) {
                return;
            }
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private String instance(String number) {
        var found = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, "change-management")
                .singleResult();
        return found == null ? "none" : found.getId();
    }

    private HttpResponse<String> send(String user, HttpRequest.Builder request) {
        String login = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        try {
            return http.send(
                    request.header("Authorization", "Basic " + login).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As Tasklist sends them: simple values as they are, lists as Json. */
    static Map<String, Object> variables(Map<String, Object> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((key, value) -> variables.put(key, variable(value)));
        return variables;
    }

    private static Map<String, Object> variable(Object value) {
        Map<String, Object> variable = new LinkedHashMap<>();
        try {
            boolean list = value instanceof Collection<?>;
            variable.put("value", list ? JSON.writeValueAsString(value) : value);
            if (list) {
                variable.put("type", "Json");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return variable;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
