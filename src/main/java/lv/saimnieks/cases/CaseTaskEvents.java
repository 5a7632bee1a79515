package lv.saimnieks.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lv.saimnieks.platform.TaskAssigned;
import lv.saimnieks.platform.UnhandledFormValues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Takes what happens to tasks to the domain whose case it is: who was given one may read the case and is told; answers
 * that nobody took are kept.
 */
@Component
@Transactional
class CaseTaskEvents {

    private final Supplier<List<CaseType>> types;
    private final CaseAccess access;
    private final CaseMail mail;
    private final CaseTimeline timeline;

    CaseTaskEvents(ObjectProvider<CaseType> types, CaseAccess access, CaseMail mail, CaseTimeline timeline) {
        this.types = SingletonSupplier.of(() -> types.stream().toList());
        this.access = access;
        this.mail = mail;
        this.timeline = timeline;
    }

    @EventListener
    void on(TaskAssigned given) {
        typeOf(given.number()).ifPresent(type -> {
            access.involve(given.number(), given.users());
            mail.taskGiven(type, given);
        });
    }

    @EventListener
    void on(UnhandledFormValues left) {
        typeOf(left.number()).ifPresent(type -> timeline.add(left));
    }

    private Optional<CaseType> typeOf(String number) {
        return types.get().stream()
                .filter(type -> number.startsWith(type.register().prefix() + "-"))
                .findFirst();
    }
}
