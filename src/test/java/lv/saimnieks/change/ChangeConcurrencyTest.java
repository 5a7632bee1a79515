package lv.saimnieks.change;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lv.saimnieks.AppTest;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.model.Request.TargetType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people at once; databases lock in their own ways, so on both. */
@AppTest
@Tag("database")
class ChangeConcurrencyTest extends ChangeStories {

    @Test
    @DisplayName("Of two people who complete one task at once exactly one succeeds; the other is told why")
    void twoAtOnce() throws Exception {
        String number = process.start(wanted("Divi vienlaikus", REQUESTER, TargetType.SERVICE, "P-05"));
        clerks.complete(MANAGER, number, "Task_IdentifyNeed", need());
        clerks.complete(
                MANAGER,
                number,
                "Task_ClassifyChange",
                with(classification(List.of("P-05"), 1, 1, 4, 800), "crossInstitution", true));
        clerks.complete(MANAGER, number, "Task_ConfirmClassification", answers());
        clerks.complete(
                MANAGER,
                number,
                "Task_AssessChange",
                with(
                        assessment(1, 1, 4, 800),
                        "crossInstitution",
                        true,
                        "splitPossible",
                        "NO",
                        "splitReasonText",
                        "Nav dalāms."));
        String task = clerks.visible("eksperts-1", number, "Task_ExpertAssessment")
                .get(0)
                .get("id")
                .asText();
        CountDownLatch go = new CountDownLatch(1);
        try (var threads = new Threads()) {
            var answers = List.of("eksperts-1", "eksperts-2").stream()
                    .map(user -> threads.pool.submit(() -> {
                        go.await();
                        return clerks.post(
                                user,
                                "/engine-rest/task/" + task + "/submit-form",
                                Map.of("variables", TaskWorkers.variables(opinion())));
                    }))
                    .toList();
            go.countDown();
            List<HttpResponse<String>> responses = new ArrayList<>();
            for (var answer : answers) {
                responses.add(answer.get());
            }
            assertThat(responses).filteredOn(r -> r.statusCode() == 204).hasSize(1);
            assertThat(responses)
                    .filteredOn(r -> r.statusCode() != 204)
                    .singleElement()
                    .satisfies(other -> {
                        assertThat(other.statusCode()).as(other.body()).isBetween(400, 409);
                        assertThat(other.body())
                                .containsPattern("[āčēģīķļņšūž]")
                                .doesNotContain("ENGINE-", "Exception", "org.camunda");
                    });
        }
        assertThat(in(number, c -> c.opinions().size())).isEqualTo(1);
        assertThat(clerks.open(number)).hasSize(1);
    }

    /** Two threads that end with the test. */
    private static final class Threads implements AutoCloseable {
        final ExecutorService pool = Executors.newFixedThreadPool(2);

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }
}
