package lv.saimnieks.change.process;

import java.util.Map;
import java.util.function.BiConsumer;
import lv.saimnieks.change.ChangeClassification;
import lv.saimnieks.change.ChangeType;
import lv.saimnieks.change.Complexity;
import lv.saimnieks.change.Course;
import lv.saimnieks.change.RiskLevel;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the results of the five decisions, with the matched rule in words, into the register. */
@Configuration
class ChangeRules {

    /** The engine's own transient variable with the result of a rule task. */
    private static final String RESULT = "decisionResult";

    private final ChangeClassification classification;
    private final ChangeState state;

    ChangeRules(ChangeClassification classification, ChangeState state) {
        this.classification = classification;
        this.state = state;
    }

    private ExecutionListener listener(String decision, BiConsumer<String, Row> handler) {
        return execution -> {
            String number = ChangeDelegates.number(execution);
            handler.accept(number, Row.of(decision, execution));
            state.write(execution, number);
        };
    }

    @Bean
    ExecutionListener recordRisk() {
        return listener(
                "risk-level",
                (number, row) -> classification.recordRisk(number, row.one(RiskLevel.class, "risk"), row.why()));
    }

    @Bean
    ExecutionListener recordType() {
        return listener(
                "change-type",
                (number, row) -> classification.recordType(number, row.one(ChangeType.class, "changeType"), row.why()));
    }

    @Bean
    ExecutionListener recordComplexity() {
        return listener(
                "change-complexity",
                (number, row) ->
                        classification.recordComplexity(number, row.one(Complexity.class, "complexity"), row.why()));
    }

    @Bean
    ExecutionListener recordAuthority() {
        return listener(
                "change-authority",
                (number, row) -> classification.recordAuthority(
                        number,
                        new Course.Authority(
                                row.text("authority"),
                                row.number("approvals"),
                                row.text("additionalAuthority"),
                                row.text("decideWithin"),
                                row.why())));
    }

    @Bean
    ExecutionListener recordModel() {
        return listener(
                "change-model",
                (number, row) -> classification.recordModel(
                        number,
                        new Course.Model(
                                row.text("assess"),
                                row.number("experts"),
                                row.number("expertsAfter"),
                                row.text("authorise"),
                                row.text("plan"),
                                row.text("review"),
                                row.text("reviewWithin"),
                                row.text("notifyStakeholders"),
                                row.why())));
    }

    /** The matched row of a decision table. */
    private record Row(String decision, Map<?, ?> values) {

        static Row of(String decision, DelegateExecution execution) {
            DmnDecisionResult result = (DmnDecisionResult) execution.getVariable(RESULT);
            if (result.isEmpty()) {
                throw Refusal.conflict(Wording.of("change.ChangeRules.Row.of", decision));
            }
            return new Row(decision, result.getSingleResult().getEntryMap());
        }

        String text(String output) {
            Object value = values.get(output);
            return value == null ? null : value.toString().strip();
        }

        int number(String output) {
            return values.get(output) instanceof Number n ? n.intValue() : 0;
        }

        String why() {
            String why = text("explanation");
            return why == null ? "" : why;
        }

        <E extends Enum<E>> E one(Class<E> type, String output) {
            try {
                return Enum.valueOf(type, String.valueOf(text(output)));
            } catch (IllegalArgumentException e) {
                throw Refusal.conflict(Wording.of("change.ChangeRules.Row.one", decision, text(output)));
            }
        }
    }
}
