package lv.saimnieks.servicelevel.term;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
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
    Content read(Long agreementId) {
        texts();
        Unit unit = choice("unit", in.unit(), Unit.class, true);
        return new Content(
                choice("targetKind", in.targetKind(), TargetKind.class, true),
                in.itemCode(),
                in.client(),
                in.standardCode(),
                in.counterparty(),
                in.indicator(),
                unit,
                choice("rule", in.rule(), Rule.class, true),
                wrong.decimal("percentile", in.percentile(), new BigDecimal("0.000001"), HUNDRED),
                choice("comparison", in.comparison(), Comparison.class, true),
                required("target", in.target(), unit),
                number("warning", in.warning(), unit),
                number("requiredLevel", in.requiredLevel(), unit),
                choice("period", in.period(), TermPeriod.class, true),
                choice("combination", in.combination(), Combination.class, false),
                in.promised(),
                in.legalBasis(),
                choice("agreementKind", in.agreementKind(), AgreementKind.class, true),
                agreementId,
                wrong.day("validFrom", in.validFrom()),
                wrong.day("validTo", in.validTo()));
    }

    private void texts() {
        wrong.required("indicator", label("indicator"), in.indicator(), Problems.LINE);
        wrong.optional("client", label("client"), in.client(), Problems.LINE);
        wrong.optional("counterparty", label("counterparty"), in.counterparty(), Problems.LINE);
        wrong.optional("legalBasis", label("legalBasis"), in.legalBasis(), LONG_LINE);
        wrong.optional("reason", label("reason"), in.reason(), LONG_LINE);
    }

    private BigDecimal required(String field, String typed, Unit unit) {
        BigDecimal number = number(field, typed, unit);
        if (number == null) {
            wrong.add(field, Wording.of("input.required", label(field)));
        }
        return number;
    }

    private BigDecimal number(String field, String typed, Unit unit) {
        return wrong.decimal(field, typed, BigDecimal.ZERO, unit == Unit.PERCENT ? HUNDRED : MOST);
    }

    private <E extends Enum<E> & Labelled> E choice(String field, String typed, Class<E> type, boolean required) {
        String choices =
                Arrays.stream(type.getEnumConstants()).map(Labelled::label).collect(Collectors.joining(", "));
        String sentence = Wording.of("servicelevel.term.wrong.choice", label(field), choices);
        E found = wrong.one(field, typed, type, sentence);
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
