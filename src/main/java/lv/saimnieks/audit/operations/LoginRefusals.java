package lv.saimnieks.audit.operations;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.stereotype.Component;

/** Notes failed logins: the name that was typed, never the password. */
@Component
class LoginRefusals {

    private final AccessLog log;
    private final Clock clock;

    LoginRefusals(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        log.add(new Access(
                true, clock.instant(), event.getAuthentication().getName(), null, null, "POST", "/ieiet", 401));
    }
}
