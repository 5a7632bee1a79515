package lv.saimnieks.models.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.platform.tables.DecisionTable;
import lv.saimnieks.platform.tables.DecisionTable.Column;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;

/** Values of a table's inputs: what is asked, what is typed, and how they are shown. */
final class Values {

    private Values() {}

    /**
     * A value that the table asks for.
     *
     * @param field name in the form
     * @param type as the file says it, {@code integer}
     * @param codes the only values that it may have; empty when it may have others
     * @param examples texts that the table names, where it may have others
     */
    record Question(
            String field, String variable, String label, String type, Set<String> codes, Set<String> examples) {}

    /** What a table asks for; two columns that ask for the same do it once. */
    static List<Question> questions(TrialTable trial) {
        Map<String, Question> questions = new java.util.LinkedHashMap<>();
        DecisionTable table = trial.table();
        for (int i = 0; i < table.inputs().size(); i++) {
            int place = i;
            Column column = table.inputs().get(i);
            Set<String> examples = new LinkedHashSet<>();
            table.rows().stream()
                    .filter(r -> r.inputs().size() > place)
                    .forEach(r -> examples.addAll(DecisionTable.texts(r.inputs().get(place))));
            questions.putIfAbsent(
                    trial.variables().get(i),
                    new Question(
                            "v" + i,
                            trial.variables().get(i),
                            column.label(),
                            column.type(),
                            column.codes(),
                            column.codes().isEmpty() ? examples : Set.of()));
        }
        return List.copyOf(questions.values());
    }

    /**
     * The values typed, by variable; what is left empty is not there.
     *
     * @throws Refusal naming every field that cannot be read
     */
    static Map<String, Object> read(List<Question> questions, Map<String, String> typed) {
        Map<String, Object> values = new HashMap<>();
        Problems problems = new Problems();
        for (Question question : questions) {
            String text = typed.getOrDefault(question.field(), "").strip();
            if (!text.isEmpty()) {
                values.put(question.variable(), read(question, text, problems));
            }
        }
        problems.refuse();
        return values;
    }

    private static Object read(Question question, String text, Problems problems) {
        switch (question.type()) {
            case "boolean" -> {
                if (!text.equals("true") && !text.equals("false")) {
                    problems.add(question.field(), Wording.of("tabletrial.refusal.flag", question.label()));
                }
                return Boolean.valueOf(text);
            }
            case "integer", "long", "double", "number" -> {
                return number(question, text, problems);
            }
            case "date" -> {
                LocalDate day = problems.day(question.field(), text);
                return day == null
                        ? null
                        : Date.from(day.atStartOfDay(Latvian.ZONE).toInstant());
            }
            default -> {
                if (!question.codes().isEmpty() && !question.codes().contains(text)) {
                    problems.add(
                            question.field(),
                            Wording.of(
                                    "tabletrial.refusal.code", question.label(), String.join(", ", question.codes())));
                }
                problems.optional(question.field(), question.label(), text, Problems.LINE);
                return text;
            }
        }
    }

    private static Object number(Question question, String text, Problems problems) {
        boolean whole = question.type().equals("integer") || question.type().equals("long");
        try {
            BigDecimal number = new BigDecimal(text.replace(',', '.'));
            if (number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0 && number.scale() <= 20) {
                return whole ? (Object) number.intValueExact() : (Object) number.doubleValue();
            }
        } catch (NumberFormatException e) {
            // said below
        } catch (ArithmeticException e) {
            // said below
        }
        problems.add(
                question.field(),
                Wording.of(whole ? "tabletrial.refusal.whole" : "tabletrial.refusal.number", question.label()));
        return null;
    }

    /** A value as people read it; two that mean the same look the same. */
    static String shown(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean flag) {
            return Wording.of(flag ? "tabletrial.yes" : "tabletrial.no");
        }
        if (value instanceof Number number) {
            return Latvian.number(new BigDecimal(number.toString()).stripTrailingZeros());
        }
        if (value instanceof Date moment) {
            return Latvian.dateTime(moment.toInstant());
        }
        if (value instanceof ZonedDateTime moment) {
            return Latvian.dateTime(moment.toInstant());
        }
        if (value instanceof List<?> list) {
            List<String> all = new ArrayList<>();
            list.forEach(v -> all.add(shown(v)));
            return String.join(", ", all);
        }
        return value.toString().strip();
    }
}
