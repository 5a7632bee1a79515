package lv.saimnieks.change.standard;

import java.util.List;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Classification;
import lv.saimnieks.change.model.Classification.Complexity;
import lv.saimnieks.change.model.RiskLevel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Normal changes that went so well so often that a standard-change model is worth proposing. Similar is a normal change
 * of the same kind of the same service or resource that was simple, of low risk, and closed as successful without a
 * deviation. The rule looks at no words: people see the numbers and judge.
 */
@Component
@Transactional(readOnly = true)
public class SimilarChanges {

    private final JdbcClient jdbc;
    private final int enough;

    /** @param enough so many similar changes are offered as a model; {@code saimnieks.change.similar-for-model} */
    SimilarChanges(JdbcClient jdbc, @Value("${saimnieks.change.similar-for-model}") int enough) {
        this.jdbc = jdbc;
        this.enough = enough;
    }

    /** Numbers of the similar changes, the newest first; none while there are too few. */
    public List<String> worthAModel(Change change) {
        Classification said = change.classification();
        if (said.complexity() != Complexity.SIMPLE
                || said.risk() != RiskLevel.LOW
                || change.closure().deviations() > 0
                || change.targets().isEmpty()) {
            return List.of();
        }
        List<String> similar = jdbc.sql("""
                        select c.number from change_request c where c.change_type = 'NORMAL' and c.kind = :kind
                          and c.complexity = 'SIMPLE' and c.risk = 'LOW' and c.closure_code = 'SUCCESSFUL'
                          and c.deviation_count = 0 and c.number <> :number
                          and exists (select 1 from change_target t where t.change_id = c.id and t.item_code in (:targets))
                        order by c.closed_at desc, c.id desc""")
                .param("kind", change.request().kind().name())
                .param("number", change.number())
                .param("targets", change.targets())
                .query(String.class)
                .list();
        return similar.size() < enough ? List.of() : similar;
    }
}
