package lv.saimnieks.intake.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import lv.saimnieks.complaint.people.SubmissionNotices;
import lv.saimnieks.complaint.people.SubmitterView;
import org.springframework.stereotype.Component;

/** Mails a tracking code once more, only to the address that is stored in the case, and not again and again. */
@Component
class CodeAgain {

    private final SubmitterView submissions;
    private final SubmissionNotices notices;
    private final Clock clock;
    private final Cache<String, Boolean> sent;

    CodeAgain(SubmitterView submissions, SubmissionNotices notices, IntakeSettings settings, Clock clock) {
        this.submissions = submissions;
        this.notices = notices;
        this.clock = clock;
        this.sent = Caffeine.newBuilder()
                .maximumSize(10_000)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(settings.codeAgainAfter())
                .build();
    }

    /** Does nothing, and says so to nobody, unless that address is the one of the case. */
    void send(String number, String email) {
        submissions
                .contactOf(number)
                .filter(c -> c.email().equalsIgnoreCase(email))
                .filter(c -> sent.asMap().putIfAbsent(number, true) == null)
                .ifPresent(c -> notices.codeAgain(number, c.trackingCode(), clock.instant()));
    }
}
