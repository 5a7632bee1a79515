package lv.saimnieks.cases.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lv.saimnieks.cases.CaseMail;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseIntervened;
import lv.saimnieks.platform.casework.CaseMoved;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Takes an intervention to the register of the case: its timeline tells who, what and why; a case whose process was ended
 * is closed as cancelled, and whoever asked for it is told. A move to another version tells of itself ({@link CaseMoved}).
 */
@Component
@Transactional
class CaseInterventions {

    private static final String FACT = "cases.timeline.intervened.";
    private static final String MOVE = "MIGRATE";

    private final Supplier<List<CaseCancellation>> registers;
    private final CaseRegisters cases;
    private final CaseTimeline timeline;
    private final CaseMail mail;
    private final Users users;

    CaseInterventions(
            ObjectProvider<CaseCancellation> registers,
            CaseRegisters cases,
            CaseTimeline timeline,
            CaseMail mail,
            Users users) {
        this.registers = SingletonSupplier.of(() -> registers.stream().toList());
        this.cases = cases;
        this.timeline = timeline;
        this.mail = mail;
        this.users = users;
    }

    @EventListener
    void on(CaseIntervened done) {
        Optional<CaseCancellation> register = registers.get().stream()
                .filter(r -> r.processKey().equals(done.process()))
                .findFirst();
        if (register.isPresent() && !done.kind().equals(MOVE)) {
            CaseFact fact = CaseFact.of(FACT + done.kind())
                    .text(done.reason(), done.details())
                    .trace(done.trace());
            timeline.addOnly(done.number(), done.user(), fact);
        }
        if (register.isPresent() && done.cancelled()) {
            Collection<String> told = register.get().register().cancel(done.number(), done.user(), done.reason());
            Map<String, Object> facts = Map.of("by", users.displayName(done.user()), "text", done.reason());
            cases.summary(done.number())
                    .or(() -> register.get().summary().apply(done.number()))
                    .ifPresent(about -> mail.send("cases/cancelled", about, told, facts));
        }
    }
}
