package lv.saimnieks.support.training;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.notification.Notice;
import lv.saimnieks.notification.Notifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells participants of the sessions to come, each in a mail of its own whose calendar part their calendars understand. */
@Component
class Invitations {

    private final TrainingRows rows;
    private final Notifier notifier;
    private final Clock clock;
    private final String baseUrl;

    Invitations(TrainingRows rows, Notifier notifier, Clock clock, @Value("${saimnieks.base-url}") String baseUrl) {
        this.rows = rows;
        this.notifier = notifier;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Invites the person to every session that is not over. */
    void invite(Training training, Participant participant) {
        ahead(training).forEach(s -> send("training-invitation", training, s, false, List.of(participant)));
    }

    /** The session is new, or was changed: its calendar object has grown already. */
    void tell(Training training, Session session, boolean changed, Collection<Participant> people) {
        send(changed ? "training-moved" : "training-invitation", training, session, false, people);
    }

    /** Takes back one session that is about to be removed. */
    void remove(Training training, Session session, Collection<Participant> people) {
        send("training-cancelled", training, next(session), true, people);
    }

    /** Takes back every session that is not over; their sequences grow with it. */
    void cancel(Training training, Collection<Participant> people, boolean left) {
        rows.nextSequence(training);
        ahead(training).forEach(s -> send(left ? "training-left" : "training-cancelled", training, s, true, people));
    }

    /** Those who wait have nothing in their calendars. */
    void tellWaiting(Training training, Collection<Participant> people) {
        Map<String, Object> facts =
                Map.of("number", training.code(), "title", training.title(), "text", training.reason());
        people.forEach(p -> notifier.send(
                new Notice("support/training-cancelled", training.code(), p.recipient(training.code()), facts)));
    }

    private static Session next(Session s) {
        return new Session(s.id(), s.startsAt(), s.endsAt(), s.place(), s.link(), s.sequence() + 1);
    }

    private List<Session> ahead(Training training) {
        Instant now = clock.instant();
        return rows.sessions(training).stream().filter(s -> !s.over(now)).toList();
    }

    private void send(
            String template, Training training, Session session, boolean cancelled, Collection<Participant> to) {
        String page = page(training);
        String calendar = CalendarText.message(training, session, cancelled, clock.instant(), page);
        Map<String, Object> facts = new HashMap<>(Map.of(
                "number", training.code(),
                "title", training.title(),
                "when", session.when(),
                "entry", session.id() + "/" + session.sequence()));
        facts.put("place", session.place());
        facts.put("joining", session.link());
        facts.put("text", training.reason());
        to.forEach(p -> {
            Map<String, Object> own = new HashMap<>(facts);
            if (p.userId() != null) {
                own.put("link", page);
            }
            notifier.send(
                    new Notice("support/" + template, training.code(), p.recipient(training.code()), own, calendar));
        });
    }

    /** The sessions as a file to be put into a calendar. */
    String file(Training training) {
        return CalendarText.file(training, rows.sessions(training), clock.instant(), page(training));
    }

    private String page(Training training) {
        return baseUrl + Trainings.PATH + "/" + training.code();
    }
}
