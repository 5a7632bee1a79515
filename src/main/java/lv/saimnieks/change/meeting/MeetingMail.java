package lv.saimnieks.change.meeting;

import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.notification.CalendarPart;
import lv.saimnieks.notification.Notice;
import lv.saimnieks.notification.Notifier;
import lv.saimnieks.platform.Institution;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Wording;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells the invited of a meeting, each with the agenda as they may read it, in a mail that their calendars understand. */
@Component
class MeetingMail {

    private static final String PRODUCT = "-//Saimnieks//Sapulces//LV";

    private final Notifier notifier;
    private final Users users;
    private final Institution institution;
    private final Clock clock;
    private final String baseUrl;

    MeetingMail(
            Notifier notifier,
            Users users,
            Institution institution,
            Clock clock,
            @Value("${saimnieks.base-url}") String baseUrl) {
        this.notifier = notifier;
        this.users = users;
        this.institution = institution;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** @param again whether something was sent before */
    void invite(Meeting meeting, boolean again, Collection<String> people, Function<String, List<Agenda.Line>> agenda) {
        String template = again ? "change/meeting-changed" : "change/meeting-invitation";
        people.forEach(p -> send(template, meeting, meeting.sequence(), p, words(agenda.apply(p)), false));
    }

    /** Takes the invitation back from those who had one. */
    void cancel(Meeting meeting, Collection<String> people) {
        if (meeting.sequence() > 0) {
            people.forEach(p -> send("change/meeting-cancelled", meeting, meeting.sequence() + 1, p, "", true));
        }
    }

    private static String words(List<Agenda.Line> agenda) {
        return agenda.stream()
                .map(l -> Wording.of(
                                "change.meeting.mailLine",
                                l.item().changeNumber(),
                                l.hidden() ? Wording.of("change.meeting.hidden") : l.title())
                        .strip())
                .collect(Collectors.joining("\n"));
    }

    private void send(String template, Meeting meeting, int sequence, String user, String agenda, boolean cancelled) {
        String page = baseUrl + MeetingRegister.PATH + "/" + meeting.number();
        Map<String, Object> facts = new HashMap<>(Map.of(
                "number", meeting.number(),
                "title", meeting.title(),
                "when", meeting.when(),
                "place", meeting.place(),
                "organiser", users.displayName(meeting.organiser()),
                "entry", sequence));
        if (!agenda.isEmpty()) {
            facts.put("text", agenda);
        }
        if (!cancelled) {
            facts.put("link", page);
        }
        notifier.send(
                new Notice(template, meeting.number(), user, facts, calendar(meeting, sequence, cancelled, page)));
    }

    /** The meeting as iCalendar (RFC 5545, 5546), of little: what is decided stays in the house. */
    private String calendar(Meeting meeting, int sequence, boolean cancelled, String page) {
        String organiser = users.mailOf(meeting.organiser()).orElse(institution.email());
        VEvent event = new VEvent(false);
        event.add(new Uid(meeting.number() + "@" + URI.create(baseUrl).getHost()));
        event.add(new DtStamp(clock.instant()));
        event.add(new Sequence(sequence));
        event.add(new DtStart<>(meeting.startsAt()));
        event.add(new DtEnd<>(meeting.endsAt()));
        event.add(new Summary(meeting.title()));
        event.add(new Location(meeting.place()));
        event.add(new Description(page));
        event.add(new Organizer(URI.create("mailto:" + organiser)));
        event.add(new Attendee(new ParameterList(List.of(Rsvp.FALSE)), URI.create("mailto:" + CalendarPart.ADDRESSEE)));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return CalendarPart.text(PRODUCT, cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST, List.of(event));
    }
}
