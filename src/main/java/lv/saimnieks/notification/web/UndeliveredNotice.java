package lv.saimnieks.notification.web;

import java.util.Optional;
import java.util.Set;
import lv.saimnieks.notification.MessageRegister;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.casework.StartNotice;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** Tells those who may send again, on their start page, how many messages reached nobody. */
@Component
class UndeliveredNotice implements StartNotice {

    private final MessageRegister register;

    UndeliveredNotice(MessageRegister register) {
        this.register = register;
    }

    @Override
    public Optional<Notice> of(Set<Role> roles) {
        if (MessagePages.SENDERS.stream().noneMatch(roles::contains)) {
            return Optional.empty();
        }
        long failed = register.failed();
        return failed == 0
                ? Optional.empty()
                : Optional.of(new Notice(
                        Wording.of("notification.undelivered", failed), "/registri/zinojumi?iznakums=FAILED"));
    }
}
