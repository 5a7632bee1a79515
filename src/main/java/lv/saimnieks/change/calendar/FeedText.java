package lv.saimnieks.change.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import lv.saimnieks.shared.privacy.PersonalData;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Planned work as iCalendar (RFC 5545), little of it, as it leaves the house: number, title without personal data, state,
 * items and the address of the change. Whole days, so that no zone is needed.
 */
final class FeedText {

    private static final String PRODUCT = "-//Saimnieks//Izmainas//LV";

    private FeedText() {}

    static String of(String name, List<PlannedWork> works, Instant now, String baseUrl) {
        String domain = URI.create(baseUrl).getHost();
        List<VEvent> events =
                works.stream().map(w -> event(w, now, baseUrl, domain)).toList();
        PropertyList properties = new PropertyList(List.of(
                new ProdId(PRODUCT),
                ImmutableVersion.VERSION_2_0,
                ImmutableMethod.PUBLISH,
                new XProperty("X-WR-CALNAME", name)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter().output(new Calendar(properties, new ComponentList<>(events)), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VEvent event(PlannedWork work, Instant now, String baseUrl, String domain) {
        VEvent event = new VEvent(false);
        event.add(new Uid(work.number() + "-" + work.id() + "@" + domain));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(work.days().from()));
        event.add(new DtEnd<>(work.days().to().plusDays(1)));
        event.add(new Summary(work.readable() ? work.number() + " " + covered(work.title()) : work.number()));
        event.add(new Description(work.state()));
        if (!work.targets().isEmpty()) {
            event.add(new Location(work.items()));
        }
        if (work.readable()) {
            event.add(new Url(URI.create(baseUrl + "/registri/izmainas/" + work.number())));
        }
        return event;
    }

    /** Without names, telephones, mail addresses and personal codes, whoever the owner is: the address may be handed on. */
    private static String covered(String title) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (PersonalData.Find find : PersonalData.in(title, known -> false)) {
            text.append(title, from, find.from()).append('…');
            from = find.to();
        }
        return text.append(title.substring(from)).toString();
    }
}
