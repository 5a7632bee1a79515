package lv.saimnieks.change.performance;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.change.ChangeAnswersOf.assessment;
import static lv.saimnieks.change.ChangeAnswersOf.classification;
import static lv.saimnieks.change.ChangeAnswersOf.closure;
import static lv.saimnieks.change.ChangeAnswersOf.decision;
import static lv.saimnieks.change.ChangeAnswersOf.done;
import static lv.saimnieks.change.ChangeAnswersOf.need;
import static lv.saimnieks.change.ChangeAnswersOf.opinion;
import static lv.saimnieks.change.ChangeAnswersOf.plan;
import static lv.saimnieks.change.ChangeAnswersOf.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.saimnieks.cases.TaskWorkers;
import org.awaitility.Awaitility;

/**
 * A change (C-3) taken from request to closure over REST as Tasklist does: find, claim, submit;
 * on the product, or on a bare engine with a process of the same shape. All of the caller's work is done in its own
 * thread, so that it can be told from the server's.
 */
class Lifecycle {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REQUESTER = "pakalpojuma-sniedzejs-2";
    private static final String MANAGER = "pakalpojuma-vaditajs-2";
    private static final String ASSESSOR = "eksperts-2";
    private static final String EXPERT = "eksperts-1";

    private final String base;
    private final boolean bare;
    private final String today;

    Lifecycle(int port, boolean bare, LocalDate today) {
        this.base = "http://localhost:" + port;
        this.bare = bare;
        this.today = today.toString();
    }

    /**
     * Takes a change from request to the last answer; its asynchronous steps may still run.
     *
     * @return its number
     */
    String run() {
        String number = bare ? startBare() : start();
        complete(MANAGER, number, "Task_IdentifyNeed", need());
        complete(MANAGER, number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
        complete(MANAGER, number, "Task_ConfirmClassification", answers("assessor", ASSESSOR));
        complete(ASSESSOR, number, "Task_AssessChange", assessment(1, 1, 4, 800));
        complete(EXPERT, number, "Task_ExpertAssessment", opinion());
        complete(MANAGER, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        complete(MANAGER, number, "Task_PlanChange", plan(REQUESTER, today, today));
        complete(REQUESTER, number, "Task_ImplementChange", done(today, today));
        complete(MANAGER, number, "Task_ReviewChange", review());
        complete(MANAGER, number, "Task_CloseChange", closure("SUCCESSFUL"));
        return number;
    }

    private String start() {
        return send(
                        REQUESTER,
                        "POST",
                        "/api/change-requests",
                        answers(
                                "title",
                                "Veidlapai pievienot karti",
                                "description",
                                "Pieteikums ar pamatojumu.",
                                "changeKind",
                                "ADD",
                                "targetType",
                                "SERVICE",
                                "targets",
                                List.of("P-05")))
                .get("number")
                .asText();
    }

    private String startBare() {
        String number = UUID.randomUUID().toString();
        Map<String, Object> variables = TaskWorkers.variables(answers(
                "likelihood",
                1,
                "impact",
                1,
                "criticalSituation",
                false,
                "standardModelActive",
                false,
                "risk",
                "LOW",
                "deviatesFromModel",
                false,
                "affectedServices",
                1,
                "affectedResources",
                0,
                "effortDays",
                4,
                "costEUR",
                800,
                "needsRegulationOrAgreement",
                false,
                "crossInstitution",
                false,
                "changeType",
                "NORMAL",
                "complexity",
                "SIMPLE",
                "scope",
                "SERVICE"));
        send(
                REQUESTER,
                "POST",
                "/engine-rest/process-definition/key/bare/start",
                Map.of("businessKey", number, "variables", variables));
        return number;
    }

    private void complete(String user, String number, String taskKey, Map<String, Object> answers) {
        String path = "/engine-rest/task?processInstanceBusinessKey=" + number + "&taskDefinitionKey=" + taskKey;
        JsonNode task = Awaitility.await()
                .pollInSameThread()
                .until(() -> send(user, "GET", path, null), found -> !found.isEmpty())
                .get(0);
        String id = task.get("id").asText();
        if (task.get("assignee").isNull()) {
            send(user, "POST", "/engine-rest/task/" + id + "/claim", Map.of("userId", user));
        }
        send(
                user,
                "POST",
                "/engine-rest/task/" + id + "/submit-form",
                Map.of("variables", TaskWorkers.variables(answers)));
    }

    private JsonNode send(String user, String method, String path, Object body) {
        try {
            HttpURLConnection call =
                    (HttpURLConnection) URI.create(base + path).toURL().openConnection();
            call.setRequestMethod(method);
            call.setRequestProperty("Accept", "application/json");
            String login = user + ":demo";
            call.setRequestProperty(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
            if (body != null) {
                call.setDoOutput(true);
                call.setRequestProperty("Content-Type", "application/json");
                call.getOutputStream().write(JSON.writeValueAsBytes(body));
            }
            int status = call.getResponseCode();
            try (InputStream answer = status < 400 ? call.getInputStream() : call.getErrorStream()) {
                byte[] said = answer == null ? new byte[0] : answer.readAllBytes();
                if (status >= 300) {
                    throw new AssertionError("%s %s %s: %d %s"
                            .formatted(user, method, path, status, new String(said, StandardCharsets.UTF_8)));
                }
                return said.length == 0 ? null : JSON.readTree(said);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
