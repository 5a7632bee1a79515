package lv.saimnieks.change.standard;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.change.model.ClassificationInputs;
import lv.saimnieks.change.model.Closure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the changes made by each standard-change model say of it. */
@Component
@Transactional(readOnly = true)
public class StandardModelUses {

    private final JdbcClient jdbc;

    StandardModelUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The use of a model; nothing for one that nobody named yet. */
    public ModelUse of(String code) {
        return all().getOrDefault(code, ModelUse.NONE);
    }

    /** Code → use, for the models that somebody named; one query. */
    public Map<String, ModelUse> all() {
        Map<String, ModelUse> uses = new HashMap<>();
        jdbc.sql("""
                        select c.standard_model code, count(*) named,
                          sum(case when change_type = 'STANDARD' then 1 else 0 end) standard,
                          sum(case when change_type = 'STANDARD'
                            and closure_code in ('SUCCESSFUL', 'SUCCESSFUL_WITH_DEVIATIONS') then 1 else 0 end) successful,
                          sum(case when change_type = 'STANDARD'
                            and closure_code in ('FAILED', 'ROLLED_BACK') then 1 else 0 end) failed,
                          (select max(f.number) from change_request f where f.standard_model = c.standard_model
                            and f.change_type = 'STANDARD' and f.closure_code in ('FAILED', 'ROLLED_BACK')
                            and f.closed_at = (select max(l.closed_at) from change_request l
                              where l.standard_model = c.standard_model and l.change_type = 'STANDARD'
                                and l.closure_code in ('FAILED', 'ROLLED_BACK'))) last_failure
                        from change_request c where c.standard_model is not null group by c.standard_model
                        """).query(row -> {
            uses.put(
                    row.getString("code"),
                    new ModelUse(
                            row.getLong("named"),
                            row.getLong("standard"),
                            row.getLong("successful"),
                            row.getLong("failed"),
                            row.getString("last_failure")));
        });
        return uses;
    }

    /**
     * Whether the change that was made by the version in force before this one failed too, since the version or the last
     * decision about the model: with this one, two in a row.
     *
     * @param number of the change that failed just now
     */
    boolean failedBefore(StandardModel model, String number) {
        return jdbc.sql("""
                        select closure_code from change_request where standard_model = :code and change_type = 'STANDARD'
                          and standard_model_revision = :revision and closed_at > :since and number <> :number
                          and closure_code in ('SUCCESSFUL', 'SUCCESSFUL_WITH_DEVIATIONS', 'FAILED', 'ROLLED_BACK')
                        order by closed_at desc, id desc fetch first 1 rows only""")
                .param("code", model.code())
                .param("revision", model.revision())
                .param("since", Timestamp.from(model.activeSince() == null ? Instant.EPOCH : model.activeSince()))
                .param("number", number)
                .query(String.class)
                .optional()
                .filter(code -> !code.startsWith("SUCCESSFUL"))
                .isPresent();
    }

    /**
     * A standard change that ended.
     *
     * @param revision the version of the model by which it went; null where it is not known
     */
    public record Ended(
            String number,
            Closure.ClosureCode code,
            Instant at,
            @Nullable Integer revision) {}

    /** The last standard changes of a model that were carried out, the newest first. */
    public List<Ended> lastEnded(String code) {
        return jdbc.sql("""
                        select number, closure_code, closed_at, standard_model_revision from change_request
                        where standard_model = :code and change_type = 'STANDARD' and closed_at is not null
                          and closure_code in ('SUCCESSFUL', 'SUCCESSFUL_WITH_DEVIATIONS', 'FAILED', 'ROLLED_BACK')
                        order by closed_at desc, id desc fetch first 5 rows only""")
                .param("code", code)
                .query((row, i) -> new Ended(
                        row.getString("number"),
                        Closure.ClosureCode.valueOf(row.getString("closure_code")),
                        row.getTimestamp("closed_at").toInstant(),
                        row.getObject("standard_model_revision", Integer.class)))
                .list();
    }

    /** What was said at classification of the last standard change of the model; empty when there is none yet. */
    public Optional<ClassificationInputs> last(String code) {
        return jdbc.sql("""
                        select likelihood, impact_level impact, effort_days, cost_eur, needs_regulation, cross_institution
                        from change_request where standard_model = :code and change_type = 'STANDARD'
                        order by received_at desc, id desc fetch first 1 rows only
                        """)
                .param("code", code)
                .query(ClassificationInputs.class)
                .optional();
    }

    /**
     * How a standard-change model was used.
     *
     * @param named requests that named it
     * @param standard of these, changes that were standard changes
     * @param successful of these, closed as successful, deviations included
     * @param failed of these, closed as failed or rolled back
     * @param lastFailure number of the last of these; null where there is none
     */
    public record ModelUse(
            long named,
            long standard,
            long successful,
            long failed,
            @Nullable String lastFailure) {

        public static final ModelUse NONE = new ModelUse(0, 0, 0, 0, null);

        /** Changes that were carried out, whatever came of it: the n of {@link #percent}. */
        public long ended() {
            return successful + failed;
        }

        /** How many of a hundred that ended were successful; null where none has ended. */
        public @Nullable Long percent() {
            return ended() == 0 ? null : Math.round(100.0 * successful / ended());
        }
    }
}
