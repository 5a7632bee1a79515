package lv.saimnieks.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import lv.saimnieks.AppTest;
import lv.saimnieks.complaint.model.SubmissionTexts.Kind;
import lv.saimnieks.complaint.model.SubmissionTexts.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
@Tag("database")
class SubmissionTextsTest {

    private static final String NUMBER = "PIE-2026-900001";

    @Autowired
    SubmissionTexts texts;

    @Autowired
    JdbcClient jdbc;

    @Test
    @DisplayName("2.6, invariant 2: the database refuses to change what a submitter wrote, but it can be erased")
    void unchanging() {
        texts.add(NUMBER, new Text(Kind.ORIGINAL, "Žogs", "Žogs bojāts.", Instant.parse("2026-11-23T08:00:00Z")));
        for (String column : new String[] {"text", "subject", "fingerprint", "number", "kind"}) {
            assertThatThrownBy(() -> jdbc.sql("update submission_text set %s = 'CITS'".formatted(column))
                            .update())
                    .as(column)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("never change");
        }
        assertThat(texts.original(NUMBER)).isEqualTo("Žogs bojāts.");
        jdbc.sql("delete from submission_text where number = ?").param(NUMBER).update();
        assertThat(texts.of(NUMBER)).isEmpty();
    }
}
