package lv.saimnieks.cases;

import java.util.Optional;
import lv.saimnieks.platform.AnswersLeft;
import lv.saimnieks.platform.TaskGivenOut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what happens to tasks to the domain whose case it is: who was given one may read the case and is told. */
@Component
@Transactional
class CaseTaskEvents {

    private final ObjectProvider<CaseType> types;
    private final CaseAccess access;
    private final CaseMail mail;

    CaseTaskEvents(ObjectProvider<CaseType> types, CaseAccess access, CaseMail mail) {
        this.types = types;
        this.access = access;
        this.mail = mail;
    }

    @EventListener
    void on(TaskGivenOut given) {
        typeOf(given.number()).ifPresent(type -> {
            access.involve(given.number(), given.users());
            mail.taskGiven(type, given);
        });
    }

    @EventListener
    void on(AnswersLeft left) {
        typeOf(left.number())
                .ifPresent(type -> type.keepAnswers(left.number(), left.user(), left.taskName(), left.answers()));
    }

    private Optional<CaseType> typeOf(String number) {
        return types.stream()
                .filter(type -> number.startsWith(type.register().prefix() + "-"))
                .findFirst();
    }
}
