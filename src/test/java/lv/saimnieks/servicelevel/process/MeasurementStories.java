package lv.saimnieks.servicelevel.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.servicelevel.breach.Breach;
import lv.saimnieks.servicelevel.breach.Breaches;
import lv.saimnieks.servicelevel.breach.TestBreaches;
import lv.saimnieks.servicelevel.measurement.Answer;
import lv.saimnieks.servicelevel.measurement.Evaluation;
import lv.saimnieks.servicelevel.measurement.Measurements;
import lv.saimnieks.servicelevel.measurement.TestTerms;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways through {@code sla-measurement} in the whole application. */
@AppTest
abstract class MeasurementStories {

    static final String PORTFOLIO = "pakalpojumu-kopuma-vaditajs-1";
    static final String RESOURCES = "resursu-kopuma-vaditajs-1";
    static final String PROVIDER = "pakalpojuma-sniedzejs-2";
    static final String COLLECT = "Task_CollectMeasurement";
    static final String ANALYSE = "Task_AnalyseBreach";
    static final String REVIEW = "Task_ReviewTarget";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Measurements measurements;

    @Autowired
    Evaluation evaluation;

    @Autowired
    MeasurementWatch watch;

    @Autowired
    Breaches breaches;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    TaskWorkers staff;

    @BeforeEach
    void begin() {
        clock.reset();
        staff = new TaskWorkers(port, engine);
        clean();
    }

    @AfterEach
    void clean() {
        clock.reset();
        new TestTerms(jdbc).clear();
        TestBreaches.clear(jdbc, engine);
    }

    void measured(String term, String period, String value) {
        boolean resource = List.of("N-13", "N-14", "N-15", "N-16", "N-17", "N-18", "N-19", "N-20")
                .contains(term);
        List<Answer> answers = measurements.record(
                List.of(Map.of("term", term, "period", period, "value", value)),
                "tests",
                resource ? RESOURCES : PORTFOLIO);
        assertThat(answers).noneMatch(Answer::refused);
    }

    /** What the night does, and what the job executor makes of it. */
    void night() {
        evaluation.changed();
        watch.look();
        numbers().forEach(staff::runAsyncSteps);
    }

    /** Has a period of all terms evaluated, also of those of which nothing was measured. */
    void evaluated(String period) {
        evaluation.of(ReportPeriod.of(period).orElseThrow());
    }

    List<String> numbers() {
        return jdbc.sql("select number from level_breach where found_key is not null order by number")
                .query(String.class)
                .list();
    }

    String numberOf(String term, LocalDate from) {
        return jdbc.sql("select number from level_breach where term_code = ? and period_from = ?")
                .params(term, from)
                .query(String.class)
                .single();
    }

    Breach of(String term, int month) {
        return breaches.get(numberOf(term, LocalDate.of(2026, month, 1)));
    }

    List<String> told(String number, String template) {
        return jdbc.sql("select recipient from notification where number = ? and template = ? order by recipient")
                .params(number, template)
                .query(String.class)
                .list();
    }
}
