package lv.saimnieks.servicelevel.term;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import lv.saimnieks.servicelevel.term.content.AgreementKind;
import lv.saimnieks.servicelevel.term.content.Combination;
import lv.saimnieks.servicelevel.term.content.Comparison;
import lv.saimnieks.servicelevel.term.content.Content;
import lv.saimnieks.servicelevel.term.content.Rule;
import lv.saimnieks.servicelevel.term.content.TargetKind;
import lv.saimnieks.servicelevel.term.content.TermPeriod;
import lv.saimnieks.servicelevel.term.content.Unit;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;

/** Reads what was typed of a term; what cannot be read is noted by field. */
final class TermReading {

    private static final BigDecimal MOST = new BigDecimal("999999999");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int LONG_LINE = 1000;

    private final TermInput in;
    private final Problems wrong;

    TermReading(TermInput in, Problems wrong) {
        this.in = in;
        this.wrong = wrong;
    }

    /** What it says, with null for what could not be read. */
    Content read() {
        texts();
        Unit unit = choice("unit", Unit.class, true);
        return new Content(
                choice("targetKind", TargetKind.class, true),
                in.get("itemCode"),
                in.get("client"),
                in.get("standardCode"),
                in.get("counterparty"),
                in.get("indicator"),
                unit,
                choice("rule", Rule.class, true),
                wrong.decimal("percentile", in.get("percentile"), new BigDecimal("0.000001"), HUNDRED),
                in.get("measure"),
                choice("comparison", Comparison.class, true),
                required("target", unit),
                number("warning", unit),
                number("requiredLevel", unit),
                choice("period", TermPeriod.class, true),
                choice("combination", Combination.class, false),
                Boolean.parseBoolean(in.get("publicPromise")),
                in.get("legalBasis"),
                choice("agreementKind", AgreementKind.class, true),
                in.get("agreement"),
                wrong.day("validFrom", in.get("validFrom")),
                wrong.day("validTo", in.get("validTo")));
    }

    private void texts() {
        wrong.required("indicator", label("indicator"), in.get("indicator"), Problems.LINE);
        wrong.optional("client", label("client"), in.get("client"), Problems.LINE);
        wrong.optional("counterparty", label("counterparty"), in.get("counterparty"), Problems.LINE);
        wrong.optional("legalBasis", label("legalBasis"), in.get("legalBasis"), LONG_LINE);
        wrong.optional("reason", label("reason"), in.get("reason"), LONG_LINE);
    }

    private BigDecimal required(String field, Unit unit) {
        BigDecimal number = number(field, unit);
        if (number == null) {
            wrong.add(field, Wording.of("input.required", label(field)));
        }
        return number;
    }

    private BigDecimal number(String field, Unit unit) {
        return wrong.decimal(field, in.get(field), BigDecimal.ZERO, unit == Unit.PERCENT ? HUNDRED : MOST);
    }

    private <E extends Enum<E> & Labelled> E choice(String field, Class<E> type, boolean required) {
        String choices =
                Arrays.stream(type.getEnumConstants()).map(Labelled::label).collect(Collectors.joining(", "));
        String sentence = Wording.of("servicelevel.term.wrong.choice", label(field), choices);
        E found = wrong.one(field, in.get(field), type, sentence);
        if (found == null && required) {
            wrong.add(field, sentence);
        }
        return found;
    }

    /** How people know a field. */
    static String label(String field) {
        return Wording.of("servicelevel.list.column." + field);
    }
}
