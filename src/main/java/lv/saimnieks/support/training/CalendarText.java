package lv.saimnieks.support.training;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import lv.saimnieks.notification.CalendarPart;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/**
 * Sessions of a training as iCalendar (RFC 5545, 5546). Every moment is in UTC, so that each calendar shows it in the zone
 * of its reader; each session is an event with an identifier of its own, which never changes.
 */
final class CalendarText {

    private static final String PRODUCT = "-//Saimnieks//Apmacibas//LV";

    private CalendarText() {}

    /**
     * An invitation to a session, or that it is taken back; its sequence is higher than in what was sent of it before.
     */
    static String message(Training training, Session session, boolean cancelled, Instant now, String page) {
        VEvent event = event(training, session, cancelled, now, page);
        event.add(new Attendee(new ParameterList(List.of(Rsvp.FALSE)), mail(CalendarPart.ADDRESSEE)));
        return CalendarPart.text(PRODUCT, cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST, List.of(event));
    }

    /** All sessions, to be put into a calendar by hand. */
    static String file(Training training, List<Session> sessions, Instant now, String page) {
        boolean cancelled = training.state() == TrainingState.CANCELLED;
        return CalendarPart.text(
                PRODUCT,
                ImmutableMethod.PUBLISH,
                sessions.stream()
                        .map(s -> event(training, s, cancelled, now, page))
                        .toList());
    }

    private static VEvent event(Training training, Session session, boolean cancelled, Instant now, String page) {
        String domain = training.calendarFrom().replaceFirst(".*@", "");
        VEvent event = new VEvent(false);
        event.add(new Uid(training.code() + "-" + session.id() + "@" + domain));
        event.add(new DtStamp(now));
        event.add(new Sequence(session.sequence()));
        event.add(new DtStart<>(session.startsAt()));
        event.add(new DtEnd<>(session.endsAt()));
        event.add(new Summary(training.title()));
        event.add(new Location(session.place() == null ? session.link() : session.place()));
        event.add(new Description(session.link() == null ? page : session.link() + "\n" + page));
        event.add(new Organizer(mail(training.calendarFrom())));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private static URI mail(String address) {
        return URI.create("mailto:" + address);
    }
}
