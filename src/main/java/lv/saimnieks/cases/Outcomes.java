package lv.saimnieks.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outcomes of cases: stored once, whoever waits, and delivered once, when somebody does. */
@Service
@Transactional
public class Outcomes {

    private static final TypeReference<Map<String, String>> VARIABLES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outcomes(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Stores the outcome; a second one with the same message of the same case changes nothing. */
    public void publish(Outcome outcome) {
        if (delivered(outcome.message(), outcome.caseNumber()).isPresent()) {
            return;
        }
        jdbc.sql("""
                        insert into case_outcome
                          (message, case_number, origin_process, origin_case, variables, published_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(outcome.message(), outcome.caseNumber(), outcome.originProcess(), outcome.originCase())
                .params(written(outcome.variables()), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (outcome.originCase() != null) {
            events.publishEvent(new OutcomeStored(id(outcome)));
        }
    }

    /** Whether a waiting case took this message of the case; empty when there is no such message. */
    @Transactional(readOnly = true)
    public Optional<Boolean> delivered(String message, String caseNumber) {
        return jdbc.sql("select delivered_at is not null from case_outcome where message = ? and case_number = ?")
                .params(message, caseNumber)
                .query(Boolean.class)
                .optional();
    }

    /**
     * Marks the outcome as delivered.
     *
     * @return the outcome; empty when it was delivered already, also by another node meanwhile
     */
    public Optional<Outcome> take(long id) {
        int marked = jdbc.sql("update case_outcome set delivered_at = ? where id = ? and delivered_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
        return marked == 0
                ? Optional.empty()
                : jdbc.sql("select * from case_outcome where id = ?")
                        .param(id)
                        .query((row, i) -> read(row))
                        .optional();
    }

    private long id(Outcome outcome) {
        return jdbc.sql("select id from case_outcome where message = ? and case_number = ?")
                .params(outcome.message(), outcome.caseNumber())
                .query(Long.class)
                .single();
    }

    private Outcome read(ResultSet row) throws SQLException {
        try {
            return new Outcome(
                    row.getString("message"),
                    row.getString("case_number"),
                    row.getString("origin_process"),
                    row.getString("origin_case"),
                    json.readValue(row.getString("variables"), VARIABLES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Outcome " + row.getLong("id") + " is not JSON", e);
        }
    }

    private String written(Map<String, String> variables) {
        try {
            return json.writeValueAsString(variables);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
