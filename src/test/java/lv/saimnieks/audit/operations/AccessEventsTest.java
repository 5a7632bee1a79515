package lv.saimnieks.audit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import lv.saimnieks.AppTest;
import lv.saimnieks.audit.CaseAccessed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What background jobs hand out is in the access log too. */
@AppTest
class AccessEventsTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    AccessLog log;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("a case taken by a background job is a look of the person who asked for the job")
    void jobsReadToo() {
        String path = "/api/audit/evidence-jobs/987654";
        events.publishEvent(
                new CaseAccessed("auditors-1", "lieta-987654", Instant.parse("2026-11-23T08:00:00Z"), path));
        log.settle();
        assertThat(jdbc.sql("select person || ' ' || kind || ' ' || area from audit_access where path = ?")
                        .param(path)
                        .query(String.class)
                        .list())
                .containsExactly("auditors-1 READ EVIDENCE");
        jdbc.sql("delete from audit_access where path = ?").param(path).update();
    }
}
