package lv.saimnieks.servicelevel.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.servicelevel.measurement.Results.Result;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.servicelevel.term.content.Comparison;
import lv.saimnieks.servicelevel.term.content.Unit;
import lv.saimnieks.shared.Latvian;
import org.springframework.stereotype.Component;

/** Results of a term as people read them; no figure looks better than it is. */
@Component("levelFigures")
public class Figures {

    /** For how many periods back the breaches are counted that need not be in a row. */
    public static final int LOOK_BACK = 4;

    private static final int DECIMALS = 2;
    private static final int LINES = 24;
    private static final BigDecimal ALL = new BigDecimal(100);
    private static final BigDecimal ALMOST_ALL = new BigDecimal("99.99");
    private static final BigDecimal MINUTE = new BigDecimal(60);

    private final Terms terms;
    private final Results results;
    private final Exclusions exclusions;
    private final Corrections corrections;

    Figures(Terms terms, Results results, Exclusions exclusions, Corrections corrections) {
        this.terms = terms;
        this.results = results;
        this.exclusions = exclusions;
        this.corrections = corrections;
    }

    /**
     * A period's result with the version of the term that it was set against; texts are empty where there is nothing to say.
     */
    public record Line(Result result, Term term, String value, String deviation, String coverage, String excluded) {

        /** The value for a chart, cut as it is shown; null for none. */
        public BigDecimal charted() {
            return cut(result.amount(), term.content().comparison());
        }
    }

    /** Results of a term, the latest period first. */
    public List<Line> of(String code) {
        Map<Long, Term> versions =
                terms.versionsOf(code).stream().collect(Collectors.toMap(Term::id, Function.identity()));
        return results.of(code, LINES).stream()
                .filter(r -> versions.containsKey(r.termId()))
                .map(r -> line(r, versions.get(r.termId())))
                .toList();
    }

    private static Line line(Result r, Term term) {
        return new Line(
                r,
                term,
                value(r.amount(), term.content().unit(), term.content().comparison()),
                deviation(r.state(), r.deviation()),
                share(r.coverage()),
                r.excludedSeconds() == null || r.excludedSeconds().signum() == 0
                        ? ""
                        : Latvian.number(r.excludedSeconds().divide(MINUTE, 0, RoundingMode.HALF_UP)) + "\u00a0min");
    }

    /** How many of the last periods were breached, whether in a row or not. */
    public int breaches(String code) {
        return results.breaches(code, LOOK_BACK);
    }

    /** Agreed times of a term and of its item that do not count. */
    public List<Exclusions.Window> windows(Term term) {
        return exclusions.of(term.code(), term.content().itemCode(), Instant.EPOCH);
    }

    /** Corrections of what was measured. */
    public List<Corrections.Correction> corrections(String code) {
        return corrections.of(code);
    }

    /** A value with two decimals, cut towards the bad side: 99,996 is 99,99 %, never 100. Empty for none. */
    public static String value(BigDecimal value, Unit unit, Comparison comparison) {
        BigDecimal cut = cut(value, comparison);
        if (cut == null) {
            return "";
        }
        return unit == Unit.PERCENT ? Latvian.number(cut) + "\u00a0" + unit.symbol() : unit.shown(cut);
    }

    /** How far from the target, with one decimal; empty where nothing was set against it. */
    public static String deviation(State state, BigDecimal percent) {
        return percent == null || !state.measured()
                ? ""
                : Latvian.number(percent.setScale(1, RoundingMode.HALF_UP)) + "\u00a0%";
    }

    static BigDecimal cut(BigDecimal value, Comparison comparison) {
        return value == null
                ? null
                : value.setScale(
                        DECIMALS,
                        switch (comparison) {
                            case AT_LEAST -> RoundingMode.DOWN;
                            case AT_MOST -> RoundingMode.UP;
                            case EQUAL -> RoundingMode.HALF_UP;
                        });
    }

    /** A share of all in percent, with two decimals; 100 only when it is all. Empty for none. */
    private static String share(BigDecimal percent) {
        if (percent == null) {
            return "";
        }
        BigDecimal rounded = percent.setScale(DECIMALS, RoundingMode.HALF_UP);
        return Latvian.number(percent.compareTo(ALL) < 0 ? rounded.min(ALMOST_ALL) : rounded) + "\u00a0%";
    }
}
