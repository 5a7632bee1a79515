package lv.saimnieks.audit.operations;

import java.time.Clock;
import lv.saimnieks.audit.CaseAccessed;
import lv.saimnieks.audit.TextShown;
import lv.saimnieks.platform.SecondFactorRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.stereotype.Component;

/**
 * Notes what {@link AccessFilter} cannot see: failed logins, cases that a background job put into an evidence file, second
 * factors that were taken away, and why somebody was shown text that is covered for them.
 */
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
    void unlocked(SecondFactorRemoved removed) {
        log.writeNow(
                new AccessLog.Entry(false, clock.instant(), removed.by(), null, null, "POST", removed.path(), 200));
    }

    @EventListener
    void read(CaseAccessed read) {
        log.add(new AccessLog.Entry(
                false, read.at(), read.person(), Area.EVIDENCE, read.caseId(), "GET", read.path(), 200));
    }

    @EventListener
    void shown(TextShown shown) {
        log.writeNow(new AccessLog.Entry(
                false,
                shown.at(),
                shown.person(),
                Area.TEXT,
                shown.caseId(),
                "POST",
                shown.path(),
                200,
                shown.reason()));
    }
}
