package lv.saimnieks.platform.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import lv.saimnieks.platform.forms.FormComponent;
import lv.saimnieks.platform.forms.FormSchema;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;

/** Answers as people read them: the form's labels, and the labels of what was chosen. */
final class AnswerWords {

    private AnswerWords() {}

    /** Label → answer for the given values of a form. */
    static Map<String, String> of(FormSchema form, Map<String, Object> values) {
        Map<String, String> words = new LinkedHashMap<>();
        form.all().stream()
                .filter(c -> values.containsKey(c.key()))
                .forEach(c -> words.put(c.label(), words(c, values.get(c.key()))));
        return words;
    }

    private static String words(FormComponent field, Object value) {
        if (value instanceof Boolean yes) {
            return yes ? Wording.of("platform.AnswerWords.yes") : Wording.of("platform.AnswerWords.no");
        }
        if (value instanceof LocalDateTime moment) {
            return Latvian.wallClock(moment);
        }
        if (value instanceof LocalDate day) {
            return Latvian.date(day);
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(one -> words(field, one)).collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?> row) {
            return row.values().stream().map(one -> words(field, one)).collect(Collectors.joining(", "));
        }
        for (JsonNode option : field.definition().path("values")) {
            if (option.path("value").asText().equals(String.valueOf(value))) {
                return option.path("label").asText();
            }
        }
        return value instanceof Number number
                ? Latvian.number(new BigDecimal(number.toString()))
                : String.valueOf(value);
    }
}
