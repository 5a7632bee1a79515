package lv.saimnieks.platform.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Erases sessions whose time is over, which nobody can use any more, on whichever node comes first. Off with {@code
 * saimnieks.scheduling.enabled=false}.
 */
@Component
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class SessionSchedule {

    private final JdbcIndexedSessionRepository sessions;

    SessionSchedule(JdbcIndexedSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Scheduled(initialDelayString = "PT45S", fixedDelayString = "PT2M")
    void erase() {
        sessions.cleanUpExpiredSessions();
    }
}
