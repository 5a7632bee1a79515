package lv.saimnieks.audit.conformity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import lv.saimnieks.shared.Refusal;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
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

    /** Both, at the same time. */
    Conformity of(Period period) {
        var asThePerson = new DelegatingSecurityContextExecutor(ForkJoinPool.commonPool());
        CompletableFuture<Conformity> audited = CompletableFuture.supplyAsync(() -> selfAudit(period), asThePerson);
        List<TaskReport> tasks = report.of(period);
        Conformity rules = audited.join();
        return new Conformity(period, rules.rules(), rules.figures(), tasks);
    }

    /** Rules and figures, without the report. */
    Conformity selfAudit(Period period) {
        return new Conformity(period, selfAudit.rules(period), selfAudit.figures(period), List.of());
    }

    /** The report, without rules and figures. */
    Conformity report(Period period) {
        return new Conformity(period, List.of(), List.of(), report.of(period));
    }
}
