package lv.saimnieks.servicelevel.term;

import java.util.LinkedHashMap;
import java.util.Map;

/** A term as it is typed: an internal monthly availability of R-02 unless something else is said. */
final class NewTerm {

    private final Map<String, String> fields = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("targetKind", "RESOURCE"),
            Map.entry("itemCode", "R-02"),
            Map.entry("indicator", "Pieejamība, %"),
            Map.entry("unit", "PERCENT"),
            Map.entry("rule", "AVAILABILITY"),
            Map.entry("comparison", "AT_LEAST"),
            Map.entry("target", "99,5"),
            Map.entry("warning", "99,6"),
            Map.entry("period", "MONTH"),
            Map.entry("agreementKind", "INTERNAL"),
            Map.entry("validFrom", "2026-01-01")));

    private NewTerm(String code) {
        fields.put("code", code);
    }

    static NewTerm of(String code) {
        return new NewTerm(code);
    }

    /** The mean time of P-12. */
    static NewTerm minutes(String code) {
        return of(code).with("targetKind", "PROVIDED_SERVICE")
                .with("itemCode", "P-12")
                .with("indicator", "Gaidīšanas laiks")
                .with("unit", "MINUTES")
                .with("rule", "MEAN")
                .with("comparison", "AT_MOST")
                .with("target", "150")
                .with("warning", "140");
    }

    NewTerm with(String field, String typed) {
        fields.put(field, typed);
        return this;
    }

    Map<String, String> fields() {
        fields.values().removeIf(v -> v == null);
        return fields;
    }

    TermInput input() {
        return new TermInput(fields);
    }
}
