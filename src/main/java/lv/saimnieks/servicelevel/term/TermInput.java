package lv.saimnieks.servicelevel.term;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.servicelevel.term.content.AgreementKind;
import lv.saimnieks.servicelevel.term.content.Combination;
import lv.saimnieks.servicelevel.term.content.Comparison;
import lv.saimnieks.servicelevel.term.content.Content;
import lv.saimnieks.servicelevel.term.content.Rule;
import lv.saimnieks.servicelevel.term.content.TargetKind;
import lv.saimnieks.servicelevel.term.content.TermPeriod;
import lv.saimnieks.servicelevel.term.content.Unit;
import lv.saimnieks.shared.PlainText;

/**
 * A version of a term as it was typed, on the page or in a line of a file: field → text, constants by their names, the
 * agreement by its code. {@code reason} says why the version is made, {@code basedOn} which version the person saw last.
 */
public final class TermInput {

    /** In the order of the form and of files. */
    static final List<String> FIELDS = List.of(
            "code",
            "targetKind",
            "itemCode",
            "client",
            "standardCode",
            "counterparty",
            "indicator",
            "unit",
            "rule",
            "percentile",
            "measure",
            "comparison",
            "target",
            "warning",
            "requiredLevel",
            "period",
            "combination",
            "publicPromise",
            "legalBasis",
            "agreementKind",
            "agreement",
            "validFrom",
            "validTo",
            "reason");

    /** What can be chosen for a field. */
    public static final Map<String, List<? extends Enum<?>>> CHOICES = Map.of(
            "targetKind", List.of(TargetKind.values()),
            "unit", List.of(Unit.values()),
            "rule", List.of(Rule.values()),
            "comparison", List.of(Comparison.values()),
            "period", List.of(TermPeriod.values()),
            "combination", List.of(Combination.values()),
            "agreementKind", List.of(AgreementKind.values()));

    /** Whose level it is and where its values come from, which no version changes. */
    private static final List<String> IDENTITY =
            List.of("code", "targetKind", "itemCode", "client", "standardCode", "measure");

    private final Map<String, String> typed = new HashMap<>();

    /** @param fields others than those of a term are left alone */
    public TermInput(Map<String, String> fields) {
        FIELDS.forEach(f -> put(f, fields.get(f)));
        put("basedOn", fields.get("basedOn"));
    }

    private TermInput(Term term) {
        Content c = term.content();
        put("code", term.code());
        put("targetKind", c.targetKind());
        put("itemCode", c.itemCode());
        put("client", c.client());
        put("standardCode", c.standardCode());
        put("counterparty", c.counterparty());
        put("indicator", c.indicator());
        put("unit", c.unit());
        put("rule", c.rule());
        put("percentile", c.percentile());
        put("measure", c.measure());
        put("comparison", c.comparison());
        put("target", c.target());
        put("warning", c.warning());
        put("requiredLevel", c.requiredLevel());
        put("period", c.period());
        put("combination", c.combination());
        put("publicPromise", c.publicPromise());
        put("legalBasis", c.legalBasis());
        put("agreementKind", c.agreementKind());
        put("agreement", c.agreement());
    }

    /** A version as it is, to be changed into the next one. */
    public static TermInput after(Term last) {
        return new TermInput(last).with("basedOn", Integer.toString(last.version()));
    }

    /** Another term, which a client agrees on instead of this one. */
    public static TermInput insteadOf(Term standard, String code, LocalDate today) {
        return new TermInput(standard)
                .with("agreement", null)
                .with("measure", null)
                .with("standardCode", standard.code())
                .with("code", code)
                .with("validFrom", today.toString());
    }

    /** The same with the code and with what a version cannot change. */
    TermInput of(Term last) {
        TermInput known = new TermInput(last);
        IDENTITY.forEach(f -> put(f, known.get(f)));
        return this;
    }

    /** The same with another text in a field. */
    public TermInput with(String field, String text) {
        put(field, text);
        return this;
    }

    private void put(String field, Object value) {
        String text = value instanceof BigDecimal number
                ? number.toPlainString().replace('.', ',')
                : value instanceof Enum<?> constant ? constant.name() : value == null ? null : value.toString();
        typed.put(field, PlainText.clean(text));
    }

    /** What was typed; null when nothing was. */
    public String get(String field) {
        return typed.get(field);
    }
}
