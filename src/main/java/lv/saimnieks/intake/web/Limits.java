package lv.saimnieks.intake.web;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import lv.saimnieks.platform.FailureCounts;
import lv.saimnieks.platform.NetworkAddress;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Keeps floods and guessing out. So many submissions a minute, from one network address and in all, far above what people
 * send, so that a library's or a school's one address is no obstacle; what was accepted is never touched. An address that
 * gave too many wrong codes has to wait, longer each time; whoever has the right code gets in all the same, from wherever
 * they come; a code is too long to be guessed at any speed. Refusals say in the answer's header when to try again.
 */
@Component
class Limits {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final IntakeSettings settings;
    private final Clock clock;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Cache<String, Integer> submissions;
    private final FailureCounts wrong;
    private final Cache<String, Boolean> mailed;

    /** Request and response are those at hand. */
    Limits(IntakeSettings settings, Clock clock, HttpServletRequest request, HttpServletResponse response) {
        this.settings = settings;
        this.clock = clock;
        this.request = request;
        this.response = response;
        this.submissions = FailureCounts.remembered(clock, Duration.ofMinutes(2));
        this.wrong = new FailureCounts(clock, settings.forgetAfter(), settings.firstWait(), settings.longestWait());
        this.mailed = FailureCounts.remembered(clock, settings.codeAgainAfter());
    }

    /** @throws Refusal when there are too many submissions in this minute */
    void submission() {
        long minute = clock.millis() / MINUTE;
        String address = minute + NetworkAddress.of(request.getRemoteAddr());
        if (submissions.asMap().merge(address, 1, Integer::sum) > settings.perAddress()
                || submissions.asMap().merge("" + minute, 1, Integer::sum) > settings.inTotal()) {
            retryAfter(Duration.ofMillis(MINUTE - clock.millis() % MINUTE));
            throw Refusal.later(Wording.of("intake.limit.flood"));
        }
    }

    /**
     * Notes a try that did not succeed, or whose success nobody may learn.
     *
     * @param what is tried; each has its own count
     * @throws Refusal while the address has to wait; what it tries meanwhile does not make it wait longer
     */
    void failed(String what) {
        String key = what + NetworkAddress.of(request.getRemoteAddr());
        Duration wait = wrong.wait(key);
        if (!wait.isZero()) {
            long minutes = (retryAfter(wait) + 59) / 60;
            throw Refusal.later(Wording.of("intake.limit.codes", Wording.count("intake.limit.minutes", minutes)));
        }
        wrong.add(key, settings.wrongCodes());
    }

    private long retryAfter(Duration wait) {
        long seconds = wait.toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return seconds;
    }

    /** Notes a try likewise; whether the address has to wait, which the page then says. */
    boolean waits(String what, Model model) {
        try {
            failed(what);
            return false;
        } catch (Refusal later) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("message", later.getMessage());
            return true;
        }
    }

    /** The page behind links that are wrong or too old; each is a try that did not succeed. */
    String gone(String what, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        waits(what, model);
        return "intake/gone";
    }

    /** Whether the code of the case was not mailed again a short while ago; now it is. */
    boolean mayMailCode(String number) {
        return mailed.asMap().putIfAbsent(number, true) == null;
    }
}
