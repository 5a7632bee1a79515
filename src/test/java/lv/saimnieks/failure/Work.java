package lv.saimnieks.failure;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.change.ChangeAnswersOf.classification;
import static lv.saimnieks.change.ChangeAnswersOf.closure;
import static lv.saimnieks.change.ChangeAnswersOf.done;
import static lv.saimnieks.change.ChangeAnswersOf.need;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.shared.Latvian;

/** A standard change (SM-01) of a resource over REST on one node, step by step, each by the person whose task it is. */
record Work(int port) {

    static final String ADMINISTRATOR = "administrators-1";
    static final String REQUESTER = "pakalpojuma-sniedzejs-1";
    private static final String MANAGER = "resursa-vaditajs-2";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Asks for a change; the same key never makes a second one. */
    Answer request(Answered.Request request) {
        return http(REQUESTER)
                .with("Idempotency-Key", request.key())
                .json("POST", "/api/change-requests", wanted(request));
    }

    /** What is asked for, as JSON. */
    static String wanted(Answered.Request request) {
        return written(answers(
                "title",
                request.title(),
                "description",
                "Pieteikums ar pamatojumu.",
                "changeKind",
                "ADD",
                "targetType",
                "RESOURCE",
                "targets",
                List.of("R-03"),
                "standardModelId",
                "SM-01"));
    }

    /** The open tasks of a change, oldest first. */
    JsonNode tasks(String number) {
        return get("/engine-rest/task?sortBy=created&sortOrder=asc&processInstanceBusinessKey=" + number);
    }

    /** Completes a task with ordinary answers. */
    Answer complete(JsonNode task) {
        String id = task.get("id").asText();
        String person = task.get("assignee").asText(MANAGER);
        Map<String, Object> given = answersFor(task.get("taskDefinitionKey").asText(), id, person);
        return http(person)
                .json(
                        "POST",
                        "/engine-rest/task/" + id + "/complete",
                        written(Map.of("variables", TaskWorkers.variables(given))));
    }

    private Map<String, Object> answersFor(String key, String task, String person) {
        String today = LocalDate.now(Latvian.ZONE).toString();
        return switch (key) {
            case "Task_IdentifyNeed" -> need();
            case "Task_ClassifyChange" -> classification(affected(task, person), 1, 1, 1, 0);
            case "Task_ConfirmClassification" -> Map.of();
            case "Task_ImplementChange" -> done(today, today);
            case "Task_CloseChange" -> closure("SUCCESSFUL");
            default -> throw new AssertionError("no answers for " + key);
        };
    }

    private List<String> affected(String task, String person) {
        JsonNode offered = read(http(person)
                        .get("/engine-rest/task/" + task + "/form-variables?deserializeValues=false"))
                .path("affectedOptions")
                .path("value");
        List<String> items = new ArrayList<>();
        parsed(offered.asText()).forEach(option -> items.add(option.get("value").asText()));
        return items;
    }

    /** What the administrator is told; anything but success is an {@link Refused}. */
    JsonNode get(String path) {
        return read(http(ADMINISTRATOR).get(path));
    }

    TestHttp http(String person) {
        return TestHttp.basic(port, person, "demo");
    }

    static JsonNode read(Answer answer) {
        if (answer.status() != 200 && answer.status() != 201) {
            throw new Refused(answer);
        }
        return parsed(answer.body());
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A question that was refused; {@code 503} is allowed while something is away. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        final int status;

        Refused(Answer answer) {
            super(answer.toString());
            status = answer.status();
        }
    }
}
