package lv.saimnieks.audit.evidence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.platform.ConformityRules;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Whether every case whose history goes soon, or has gone, has its kept evidence file; SQL in {@code conformity/audit}. */
@Component
class ArchiveConformity implements ConformityRules {

    /** Files are made each evening. */
    private static final Duration MADE_WITHIN = Duration.ofDays(1);

    private final Supplier<List<Rule>> rules;
    private final Duration before;
    private final Clock clock;

    ArchiveConformity(CaseRegisters registers, EvidenceSettings settings, Clock clock) {
        rules = SingletonSupplier.of(() -> List.of(
                Rule.stored(registers.into("audit/evidence-kept"), "2.6/12", null, "conformity.rule.evidence-kept")));
        before = settings.archiveBefore().minus(MADE_WITHIN);
        this.clock = clock;
    }

    @Override
    public List<Rule> rules() {
        return rules.get();
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("goesBefore", Timestamp.from(clock.instant().plus(before)));
    }
}
