package lv.saimnieks.notification.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.saimnieks.notification.Notice;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/** The facts of a notice as texts a Latvian reader understands; empty ones are left out. */
public final class Facts {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private Facts() {}

    /** Sorted by name, with {@code number} always there. */
    public static Map<String, String> of(Notice notice) {
        Map<String, String> texts = new TreeMap<>();
        texts.put("number", PlainText.line(notice.number()));
        if (notice.facts() != null) {
            notice.facts().forEach((name, value) -> {
                String text = PlainText.lines(text(value));
                if (!text.isEmpty()) {
                    texts.put(name, text);
                }
            });
        }
        return texts;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof LocalDate day) {
            return Latvian.date(day);
        } else if (value instanceof Instant moment) {
            return moment(moment);
        } else if (value instanceof Date date) {
            return moment(Instant.ofEpochMilli(date.getTime()));
        } else if (value instanceof Number number) {
            return Latvian.number(new BigDecimal(number.toString()));
        } else if (value instanceof Boolean yes) {
            return yes ? Wording.of("notification.Facts.yes") : Wording.of("notification.Facts.no");
        } else if (value instanceof Collection<?> many) {
            return many.stream().map(Facts::text).collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    /** A deadline at the end of a day is that day; a reader needs no 23:59. */
    private static String moment(Instant moment) {
        LocalTime time = LocalTime.ofInstant(moment, Latvian.ZONE);
        return time.equals(END_OF_DAY) ? Latvian.date(moment) : Latvian.dateTime(moment);
    }
}
