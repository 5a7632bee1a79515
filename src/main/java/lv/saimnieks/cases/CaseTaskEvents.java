package lv.saimnieks.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.platform.casework.CaseMoved;
import lv.saimnieks.platform.casework.TaskAssigned;
import lv.saimnieks.platform.casework.TaskHandedOver;
import lv.saimnieks.platform.casework.UnhandledFormValues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Takes what happens in the engine to the domain whose case it is: who was given a task may read the case and is told;
 * answers that nobody took are kept; a move to another version of the model is part of the story.
 */
@Component
@Transactional
class CaseTaskEvents {

    private static final String MOVED = "cases.timeline.moved";
    private static final String HANDED_OVER = "cases.timeline.handedOver";
    private static final String ENTRUSTED = "cases.timeline.entrusted";

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
    void on(TaskHandedOver moved) {
        typeOf(moved.number()).ifPresent(type -> {
            access.involve(moved.number(), List.of(moved.to()));
            Object from = CaseFact.person(moved.from());
            Object to = CaseFact.person(moved.to());
            CaseFact fact = from == null
                    ? CaseFact.of(ENTRUSTED, moved.taskName(), to)
                    : CaseFact.of(HANDED_OVER, moved.taskName(), from, to);
            timeline.addOnly(moved.number(), moved.by(), fact.text(moved.reason()));
            mail.handedOver(type.summary(moved.number()), moved);
        });
    }

    @EventListener
    void on(UnhandledFormValues left) {
        typeOf(left.number()).ifPresent(type -> timeline.add(left));
    }

    @EventListener
    void on(CaseMoved moved) {
        CaseFact fact = CaseFact.of(MOVED, moved.from(), moved.to());
        typeOf(moved.number())
                .ifPresent(type -> timeline.addOnly(moved.number(), moved.user(), fact.text(moved.reason())));
    }

    private Optional<CaseType> typeOf(String number) {
        return types.get().stream()
                .filter(type -> number.startsWith(type.register().prefix() + "-"))
                .findFirst();
    }
}
