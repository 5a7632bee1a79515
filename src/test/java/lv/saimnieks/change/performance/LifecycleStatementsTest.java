package lv.saimnieks.change.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lv.saimnieks.AppTest;
import lv.saimnieks.SqlCount;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.notification.MailDispatch;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a change costs the database, from request to closure, so that it does not creep up again. */
@AppTest
class LifecycleStatementsTest {

    private static final int STATEMENTS = 1350;
    private static final int COMMITS = 45;

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MailDispatch dispatch;

    @Autowired
    SqlCount count;

    @Test
    @DisplayName("a C-3 of ten user tasks takes a bounded number of statements and commits")
    void lifecycle() {
        toClosure(); // what is read once and kept does not count
        count.start();
        toClosure();
        SqlCount.Counted counted = count.stop();
        String most = "%n%d statements, %d commits; most repeated:%n%s"
                .formatted(counted.statements(), counted.commits(), counted.most(25));
        assertThat(counted.statements()).as(most).isLessThanOrEqualTo(STATEMENTS);
        assertThat(counted.commits()).as(most).isLessThanOrEqualTo(COMMITS);
    }

    private void toClosure() {
        String number = new Lifecycle(port, false, LocalDate.of(2026, 11, 23)).run();
        new TaskWorkers(port, engine).runAsyncSteps(number);
        dispatch.dispatchDue();
    }
}
