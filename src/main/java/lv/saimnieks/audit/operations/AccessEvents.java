package lv.saimnieks.audit.operations;

import java.time.Clock;
import lv.saimnieks.audit.CaseAccessed;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.stereotype.Component;

/** Notes what {@link AccessFilter} cannot see: failed logins, and cases that a background job put into an evidence file. */
@Component
class AccessEvents {

    private final AccessLog log;
    private final Clock clock;

    AccessEvents(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** The name that was typed, never the password. */
    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        log.add(new AccessLog.Entry(
                true, clock.instant(), event.getAuthentication().getName(), null, null, "POST", "/ieiet", 401));
    }

    @EventListener
    void read(CaseAccessed read) {
        log.add(new AccessLog.Entry(
                false, read.at(), read.person(), Area.EVIDENCE, read.caseId(), "GET", read.path(), 200));
    }
}
