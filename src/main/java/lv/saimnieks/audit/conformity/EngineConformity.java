package lv.saimnieks.audit.conformity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import lv.saimnieks.audit.chain.TrailCheck;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.platform.ConformityRules;
import lv.saimnieks.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Rules that hold for the cases of every process, whatever its domain; SQL in {@code conformity/audit}. */
@Component
class EngineConformity implements ConformityRules {

    private final Supplier<List<Rule>> rules;
    private final TrailCheck trail;

    EngineConformity(CaseRegisters registers, TrailCheck trail) {
        this.trail = trail;
        rules = SingletonSupplier.of(() -> List.of(
                rule("deadline-grounds", "2.6/8"),
                rule("no-personal-data", "2.6/11"),
                Rule.stored(registers.into("audit/model-kept"), "2.6/12", null, "conformity.rule.model-kept"),
                rule("cases-wait", "E20"),
                rule("nothing-failed", "E20"),
                Rule.stored(registers.agreeing(), "2.6/1", null, "conformity.rule.register-agrees"),
                Rule.stored(registers.receipts(), "2.6/1", null, "conformity.rule.received-as-begun"),
                rule("interventions", "2.6/12"),
                rule("intervened", "2.6/12"),
                rule("tasks-overdue", "2.6/8")));
    }

    private static Rule rule(String id, String requirements) {
        return Rule.stored("audit/" + id, requirements, null, "conformity.rule." + id);
    }

    @Override
    public List<Rule> rules() {
        return rules.get();
    }

    @Override
    public Map<String, Object> parameters() {
        Set<String> changed = trail.changedDeployments();
        return Map.of(
                "changed",
                changed.isEmpty() ? Set.of("") : changed,
                "phone",
                PersonalData.PHONE,
                "email",
                PersonalData.EMAIL,
                "personalCode",
                PersonalData.PERSONAL_CODE);
    }
}
