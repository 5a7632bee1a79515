package lv.saimnieks.catalogue;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;

/** Collects what is wrong with what was typed, one Latvian sentence per field, and refuses everything at once. */
class InputCheck {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final List<String> fields;

    /** @param input a record; its components give the order in which people read what is wrong */
    InputCheck(Validator validator, Record input) {
        fields = Arrays.stream(input.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        validator.validate(input).stream()
                .sorted(Comparator.comparing((ConstraintViolation<?> v) -> v.getMessage()))
                .forEach(v -> add(v.getPropertyPath().toString(), v.getMessage()));
    }

    /** The first thing wrong with a field stays. */
    void add(String field, String message) {
        wrong.putIfAbsent(field, message);
    }

    boolean accepts(String field) {
        return !wrong.containsKey(field);
    }

    /** The constant of that name; null and a complaint when there is none; null without complaint when empty. */
    <E extends Enum<E>> E choice(Class<E> type, String field, String value, String message) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, value.strip());
        } catch (IllegalArgumentException e) {
            add(field, message);
            return null;
        }
    }

    /** Both days in order, or null and complaints. */
    Validity validity(String from, String to) {
        LocalDate first = day("validFrom", from);
        LocalDate last = day("validTo", to);
        if (first == null || (last == null && to != null)) {
            return null;
        }
        if (last != null && last.isBefore(first)) {
            add("validTo", Wording.of("catalogue.InputCheck.validity.validTo"));
            return null;
        }
        return new Validity(first, last);
    }

    private LocalDate day(String field, String value) {
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                add(field, Wording.of("catalogue.InputCheck.day"));
                return null;
            }
            return day;
        } catch (DateTimeParseException e) {
            add(field, Wording.of("catalogue.InputCheck.noSuchDay"));
            return null;
        }
    }

    /** @throws Refusal when anything was wrong */
    void refuse() {
        if (!wrong.isEmpty()) {
            Map<String, String> inOrder = new LinkedHashMap<>();
            wrong.entrySet().stream()
                    .sorted(Comparator.comparingInt(e -> fields.indexOf(e.getKey())))
                    .forEach(e -> inOrder.put(e.getKey(), e.getValue()));
            throw Refusal.invalid(inOrder);
        }
    }
}
