package lv.saimnieks.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * An iCalendar object as the other form of a mail's text, for the calendar of who reads it. The method of the part is read
 * from the object, so that the two cannot differ. Where it goes is known when it is sent: {@link #ADDRESSEE} stands for it.
 */
public final class CalendarPart {

    /** Stands in a calendar for the mail address of whoever gets it. */
    public static final String ADDRESSEE = "adresats@saimnieks.invalid";

    private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:(\\w+)\\r?$");

    private CalendarPart() {}

    /**
     * Events as an iCalendar object.
     *
     * @param product what made it: {@code -//Saimnieks//Sapulces//LV}
     */
    public static String text(String product, Method method, List<VEvent> events) {
        List<Property> properties = List.of(new ProdId(product), ImmutableVersion.VERSION_2_0, method);
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter()
                    .output(new Calendar(new PropertyList(properties), new ComponentList<>(events)), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The text and the calendar, of which a mail program shows the last that it knows. */
    static MimeMultipart with(String text, String calendar, String address) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, StandardCharsets.UTF_8.name());
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                calendar.replace(ADDRESSEE, address).getBytes(StandardCharsets.UTF_8),
                "text/calendar; method=" + method(calendar) + "; charset=UTF-8")));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return new MimeMultipart("alternative", plain, part);
    }

    private static String method(String calendar) {
        Matcher method = METHOD.matcher(calendar);
        if (!method.find()) {
            throw new IllegalArgumentException("A calendar without METHOD");
        }
        return method.group(1);
    }
}
