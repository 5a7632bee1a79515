package lv.saimnieks.platform.intervention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import lv.saimnieks.platform.casework.CaseIntervened;
import lv.saimnieks.platform.intervention.EngineCases.Case;
import lv.saimnieks.platform.intervention.Intervention.Kind;
import lv.saimnieks.shared.PlainText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was kept of interventions in cases; written in the transaction that intervenes, never changed. */
@Repository
public class Interventions {

    private static final int LONGEST_ARGUMENTS = 2000;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Interventions(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps one and tells the register of the case. */
    void add(Case about, Kind kind, String actor, String reason, String arguments, String operation) {
        jdbc.sql("""
                        insert into intervention
                          (case_number, instance, process, at, actor, kind, reason, arguments, operation_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(about.number(), about.instance(), about.process())
                .params(clock.instant().atOffset(ZoneOffset.UTC), actor, kind.name(), reason)
                .params(arguments == null ? null : PlainText.cut(arguments, LONGEST_ARGUMENTS), operation)
                .update();
        if (about.number() != null) {
            String trace = kind == Kind.CANCEL ? about.instance() : operation;
            events.publishEvent(
                    new CaseIntervened(about.number(), about.process(), actor, kind.name(), reason, arguments, trace));
        }
    }

    /** Those of a case, oldest first. */
    public List<Intervention> of(String instance) {
        return jdbc.sql("select * from intervention where instance = ? order by id")
                .param(instance)
                .query((row, n) -> intervention(row))
                .list();
    }

    private static Intervention intervention(ResultSet row) throws SQLException {
        return new Intervention(
                row.getString("case_number"),
                row.getString("instance"),
                row.getString("process"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("arguments"),
                row.getString("operation_id"));
    }
}
