package lv.saimnieks.audit.conformity;

import java.time.Clock;
import java.time.LocalDate;
import lv.saimnieks.shared.Refusal;
import org.springframework.stereotype.Service;

/** Puts self-audit and conformity report of a period together. */
@Service
class Conformities {

    private final SelfAudit selfAudit;
    private final ConformityReport report;
    private final Clock clock;

    Conformities(SelfAudit selfAudit, ConformityReport report, Clock clock) {
        this.selfAudit = selfAudit;
        this.report = report;
        this.clock = clock;
    }

    /** The day that periods are reckoned from. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @throws Refusal when the period cannot be understood, with the fields {@code from} and {@code to} */
    Period period(String from, String to) {
        return Period.of(from, to, today());
    }

    Conformity of(Period period) {
        return new Conformity(period, selfAudit.rules(period), selfAudit.figures(period), report.of(period));
    }
}
