package lv.saimnieks.support.consultation;

import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.input.Problems;
import lv.saimnieks.support.material.Topic;

/**
 * A consultation as it was typed.
 *
 * @param item blank for the institution
 * @param outside {@code true} when the asker provides from outside
 */
public record ConsultationInput(
        String topic,
        String item,
        String asker,
        String outside,
        String channel,
        String on,
        String minutes,
        String need,
        String question,
        String answer) {

    static final List<String> ORDER =
            List.of("topic", "item", "asker", "channel", "on", "minutes", "need", "question", "answer");

    public ConsultationInput {
        item = ItemCodes.one(PlainText.clean(item));
        asker = PlainText.clean(asker);
        need = PlainText.clean(need);
        question = PlainText.clean(question);
        answer = PlainText.clean(answer);
    }

    /** A new one, of today. */
    public static ConsultationInput of(LocalDate today) {
        return new ConsultationInput(null, null, null, null, null, today.toString(), null, null, null, null);
    }

    /** What was typed, read; what is missing or cannot be read is null or 0, and is refused when it is entered. */
    public Consultations.New read() {
        Problems unread = new Problems();
        Integer spent = unread.number("minutes", minutes, 1, Consultations.LONGEST_DAY);
        return new Consultations.New(
                unread.one("topic", topic, Topic.class),
                item,
                asker,
                "true".equals(outside),
                channel,
                unread.day("on", on),
                question,
                answer,
                spent == null ? 0 : spent,
                need);
    }
}
