package lv.saimnieks.platform.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
@Tag("database")
@DisplayName("What was typed into a task's form and not sent is kept for the person whose task it is")
class DraftsTest {

    private static final String MINE = "pakalpojuma-vaditajs-2";
    private static final String OTHER = "pakalpojuma-vaditajs-3";
    private static final String TASK = "draft-test";
    private static final String ADDRESS = "/api/drafts/" + TASK;
    private static final String TYPED = "{\"rationaleText\":\"Pus teikuma „\",\"effortDays\":2.5,\"rows\":[{\"a\":1}]}";

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    Drafts drafts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void task() {
        clock.reset();
        Task task = tasks.newTask(TASK);
        task.setAssignee(MINE);
        tasks.saveTask(task);
    }

    @AfterEach
    void gone() {
        tasks.deleteTask(TASK, true);
        jdbc.sql("delete from task_draft").update();
    }

    @Test
    void whoseTaskItIsFindsTheDraftAgainAndTheNewestOne() {
        assertThat(as(MINE).get(ADDRESS).body()).contains("\"values\":null", "\"user\":\"" + MINE + "\"");

        Answer kept = as(MINE).json("PUT", ADDRESS, TYPED);
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        as(MINE).json("PUT", ADDRESS, TYPED.replace("Pus", "Viss"));

        assertThat(as(MINE).get(ADDRESS).body())
                .contains("\"values\":" + TYPED.replace("Pus", "Viss"), "\"savedAt\":\"2026-11-23T08:00:00Z\"");
        assertThat(as(MINE).json("DELETE", ADDRESS, "").status()).isEqualTo(204);
        assertThat(count()).isZero();
    }

    @Test
    void nobodyElseReadsOrWritesIt() {
        as(MINE).json("PUT", ADDRESS, TYPED);

        assertThat(as(OTHER).get(ADDRESS).body()).contains("\"values\":null").doesNotContain("Pus");
        Answer refused = as(OTHER).json("PUT", ADDRESS, TYPED);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("kurš uzdevumu ir pieņēmis");
        assertThat(as(OTHER).json("DELETE", ADDRESS, "").status()).isEqualTo(403);
        assertThat(as(MINE).get(ADDRESS).body()).contains("Pus teikuma");
    }

    @Test
    void tooMuchAndWhatIsNoFormIsRefusedInWords() {
        Answer refused = as(MINE).json("PUT", ADDRESS, "{\"a\":\"%s\"}".formatted("x".repeat(200_000)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("garāks par 200000 zīmēm");
        assertThat(as(MINE).json("PUT", ADDRESS, "[1]").status()).isEqualTo(400);
        assertThat(count()).isZero();
    }

    @Test
    void itIsErasedWhenTheTaskIsDoneOrAnothersOrNobodyTouchedItForLong() {
        as(MINE).json("PUT", ADDRESS, TYPED);
        drafts.erase();
        assertThat(count()).isOne();

        clock.advance(Duration.ofDays(31));
        drafts.erase();
        assertThat(count()).isZero();

        as(MINE).json("PUT", ADDRESS, TYPED);
        tasks.setAssignee(TASK, OTHER);
        assertThat(as(OTHER).get(ADDRESS).body()).doesNotContain("Pus");
        drafts.erase();
        assertThat(count()).isZero();

        as(OTHER).json("PUT", ADDRESS, TYPED);
        tasks.complete(TASK);
        drafts.erase();
        assertThat(count()).isZero();
    }

    private TestHttp as(String user) {
        return TestHttp.basic(port, user, "demo");
    }

    private long count() {
        return jdbc.sql("select count(*) from task_draft").query(Long.class).single();
    }
}
