package lv.saimnieks.change;

import static lv.saimnieks.change.ChangeAnswersOf.classification;
import static lv.saimnieks.change.ChangeAnswersOf.need;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lv.saimnieks.AppTest;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.change.model.Request.TargetType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same task sent several times at once. */
@Tag("database")
@AppTest
class LostRaceTest extends ChangeStories {

    private static final int TIMES = 4;

    @Test
    @DisplayName("One of four equal answers sent at once is taken; the others learn what a later second try learns")
    void oneIsTakenAndTheOthersAreToldSo() throws Exception {
        String number = process.start(wanted("Četras reizes", REQUESTER, TargetType.SERVICE, "P-05"));
        race(number, "Task_IdentifyNeed", need());
        race(number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
    }

    private void race(String number, String step, Map<String, Object> answer) throws Exception {
        String task = clerks.visible(ADMIN, number, step).get(0).get("id").asText();
        Map<String, Object> body = Map.of("variables", TaskWorkers.variables(answer));
        CyclicBarrier start = new CyclicBarrier(TIMES);
        ExecutorService threads = Executors.newFixedThreadPool(TIMES);
        try {
            List<Future<HttpResponse<String>>> sent = IntStream.range(0, TIMES)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return send(task, body);
                    }))
                    .toList();
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (var one : sent) {
                answers.add(one.get());
            }
            HttpResponse<String> later = send(task, body);
            assertThat(later.statusCode()).isEqualTo(404);
            assertThat(answers).filteredOn(a -> a.statusCode() == 204).hasSize(1);
            assertThat(answers).filteredOn(a -> a.statusCode() != 204).allSatisfy(lost -> {
                assertThat(lost.statusCode()).isEqualTo(later.statusCode());
                assertThat(lost.body()).isEqualTo(later.body());
            });
        } finally {
            threads.shutdownNow();
        }
    }

    private HttpResponse<String> send(String task, Map<String, Object> body) {
        return clerks.post(MANAGER, "/engine-rest/task/" + task + "/submit-form", body);
    }
}
