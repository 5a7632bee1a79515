package lv.saimnieks.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lv.saimnieks.AppTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators read: {@code logging.structured.format.console} and {@code …file} make JSON of it. */
@AppTest
@Tag("database")
class LogTest {

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient database;

    @Test
    @DisplayName("as JSON each entry is one line, whoever wrote into it, with its whole stack trace")
    void json() throws IOException {
        assertThat(getClass().getResource("/logback-spring.xml"))
                .as("a file of its own would take the place of the setting")
                .isNull();
        for (String format : new String[] {"ecs", "logstash"}) {
            String line = written(format, "Nosaukums: ā\n2026-12-01 ERROR forged", new IllegalStateException("cause"));

            assertThat(line).endsWith("\n");
            assertThat(line.strip()).doesNotContain("\n");
            JsonNode entry = new ObjectMapper().readTree(line);
            assertThat(entry.path("message").asText()).isEqualTo("Nosaukums: ā\n2026-12-01 ERROR forged");
            assertThat(entry.at("/error/stack_trace")
                            .asText(entry.path("stack_trace").asText()))
                    .contains("IllegalStateException: cause", "LogTest.json");
        }
    }

    @Test
    @DisplayName("PostgreSQL says of a row that is refused which rule it breaks, not what stands in it")
    void refusedRow() {
        assumeThat(environment.getProperty("spring.datasource.url")).startsWith("jdbc:postgresql:");
        var refused = catchThrowableOfType(
                DataIntegrityViolationException.class,
                () -> database.sql("insert into data_version (name, version) values ('slepens', null)")
                        .update());
        assertThat(refused).hasStackTraceContaining("violates not-null constraint");
        assertThat(refused.getMostSpecificCause().getMessage()).doesNotContain("Failing row", "slepens");
    }

    private String written(String format, String message, Exception thrown) {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putObject(Environment.class.getName(), environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        Logger logger = context.getLogger("a");
        return new String(
                encoder.encode(new LoggingEvent("a", logger, Level.ERROR, message, thrown, null)),
                StandardCharsets.UTF_8);
    }
}
