package lv.saimnieks.change.standard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.change.model.ClassificationInputs;
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
                        select standard_model code, count(*) named,
                          sum(case when change_type = 'STANDARD' then 1 else 0 end) standard,
                          sum(case when change_type = 'STANDARD'
                            and closure_code in ('SUCCESSFUL', 'SUCCESSFUL_WITH_DEVIATIONS') then 1 else 0 end) successful
                        from change_request where standard_model is not null group by standard_model
                        """).query(row -> {
            uses.put(
                    row.getString("code"),
                    new ModelUse(row.getLong("named"), row.getLong("standard"), row.getLong("successful")));
        });
        return uses;
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
     */
    public record ModelUse(long named, long standard, long successful) {

        static final ModelUse NONE = new ModelUse(0, 0, 0);
    }
}
