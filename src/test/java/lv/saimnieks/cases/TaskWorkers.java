package lv.saimnieks.cases;

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
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * Staff at work, each with their own rights: sees only what they may, as in Tasklist. They complete tasks by the
 * engine's services, or {@link #overRest() over REST}; what a test asks beside that is asked over REST.
 */
public class TaskWorkers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final ProcessEngine engine;

    public TaskWorkers(int port, ProcessEngine engine) {
        this("http://localhost:" + port, engine);
    }

    private TaskWorkers(String base, ProcessEngine engine) {
        this.base = base;
        this.engine = engine;
    }

    /** The same people, who find, claim and complete their tasks over REST with their own login. */
    public TaskWorkers overRest() {
        return new TaskWorkers(base, engine) {
            @Override
            public void complete(String user, String number, String taskKey, Map<String, Object> answers) {
                HttpResponse<String> response = tryToComplete(user, number, taskKey, answers);
                assertThat(response.statusCode())
                        .as("%s completes %s of %s: %s", user, taskKey, number, response.body())
                        .isIn(200, 204);
            }
        };
    }

    /** Answers of a form, in order. */
    public static Map<String, Object> answers(Object... keysAndValues) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            answers.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return answers;
    }

    /** The answers with some of them replaced; a null value leaves the field out. */
    public static Map<String, Object> with(Map<String, Object> base, Object... keysAndValues) {
        Map<String, Object> all = new LinkedHashMap<>(base);
        answers(keysAndValues).forEach((k, v) -> {
            if (v == null) {
                all.remove(k);
            } else {
                all.put(k, v);
            }
        });
        return all;
    }

    /** Finds the task of the case as this person sees it, claims it if need be, and completes it. */
    public void complete(String user, String number, String taskKey, Map<String, Object> answers) {
        as(user, () -> {
            Task task = tasks(number).taskDefinitionKey(taskKey).list().stream()
                    .min((a, b) -> Boolean.compare(!user.equals(a.getAssignee()), !user.equals(b.getAssignee())))
                    .orElseThrow(() -> unseen(user, number, taskKey));
            if (task.getAssignee() == null) {
                engine.getTaskService().claim(task.getId(), user);
            }
            engine.getFormService().submitTaskForm(task.getId(), typed(answers));
            return null;
        });
    }

    /** The same over REST, whatever comes of it. */
    public HttpResponse<String> tryToComplete(String user, String number, String taskKey, Map<String, Object> answers) {
        JsonNode task =
                visible(user, number, taskKey).stream().findFirst().orElseThrow(() -> unseen(user, number, taskKey));
        String id = task.get("id").asText();
        if (task.get("assignee").isNull()) {
            HttpResponse<String> claimed = post(user, "/engine-rest/task/" + id + "/claim", Map.of("userId", user));
            assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(204);
        }
        return post(user, "/engine-rest/task/" + id + "/submit-form", Map.of("variables", variables(answers)));
    }

    private AssertionError unseen(String user, String number, String taskKey) {
        return new AssertionError("%s does not see %s of %s; open: %s".formatted(user, taskKey, number, open(number)));
    }

    /** The open tasks of the case that this person sees: {@code taskKey} of the case, all keys when null. */
    public List<JsonNode> visible(String user, String number, String taskKey) {
        String query = "/engine-rest/task?processInstanceBusinessKey=" + number
                + (taskKey == null ? "" : "&taskDefinitionKey=" + taskKey);
        List<JsonNode> tasks = new ArrayList<>();
        json(get(user, query)).forEach(tasks::add);
        tasks.sort((a, b) -> Boolean.compare(
                !user.equals(a.path("assignee").asText(null)),
                !user.equals(b.path("assignee").asText(null))));
        return tasks;
    }

    /** Keys and assignees of all open tasks of the case. */
    public List<String> open(String number) {
        return as(
                null,
                () -> tasks(number).list().stream()
                        .map(t -> t.getTaskDefinitionKey() + ":" + Objects.requireNonNullElse(t.getAssignee(), "–"))
                        .sorted()
                        .toList());
    }

    private TaskQuery tasks(String number) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number);
    }

    /** Asks the engine with the rights of this person; of nobody, with all. */
    private <T> T as(String user, Supplier<T> question) {
        var identity = engine.getIdentityService();
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            if (user != null) {
                List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                        .map(Group::getId)
                        .toList();
                identity.setAuthentication(user, groups, List.of());
            }
            return question.get();
        } finally {
            identity.setAuthentication(before);
        }
    }

    public HttpResponse<String> get(String user, String path) {
        return send(user, HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    public HttpResponse<String> post(String user, String path, Object body) {
        return send(
                user,
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(written(body))));
    }

    public static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the waiting asynchronous steps of the case (not its timers). */
    public void runAsyncSteps(String number) {
        for (int round = 0; round < 20; round++) {
            ProcessInstance instance = engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .singleResult();
            List<Job> jobs = instance == null
                    ? List.of()
                    : engine.getManagementService()
                            .createJobQuery()
                            .processInstanceId(instance.getId())
                            .messages()
                            .withRetriesLeft()
                            .list();
            if (jobs.isEmpty()) {
                return;
            }
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    /** Ends the process of a case past its steps, as an administrator may with a reason. */
    public void cancel(String number) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        URI address = URI.create(base + "/engine-rest/process-instance/" + instance);
        HttpResponse<String> answer =
                send("administrators-1", HttpRequest.newBuilder(address).DELETE());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private HttpResponse<String> send(String user, HttpRequest.Builder request) {
        String login = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        try {
            return http.send(
                    request.header("Authorization", "Basic " + login)
                            .header("X-Reason", "Darbs")
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As Tasklist sends them: simple values as they are, lists as Json. */
    public static Map<String, Object> variables(Map<String, Object> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((key, value) -> variables.put(
                key,
                value instanceof Collection<?> list
                        ? answers("value", written(list), "type", "Json")
                        : answers("value", value)));
        return variables;
    }

    /** What REST makes of them. */
    private static Map<String, Object> typed(Map<String, Object> answers) {
        Map<String, Object> typed = new LinkedHashMap<>();
        answers.forEach((key, value) -> typed.put(
                key,
                value instanceof Collection<?> list
                        ? SpinValues.jsonValue(written(list)).create()
                        : value));
        return typed;
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
