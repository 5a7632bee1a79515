package lv.saimnieks.servicelevel.term.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Latvian;

/** What an indicator is counted in. */
public enum Unit implements Labelled {
    PERCENT("%", null),
    WORKING_DAYS("darba d.", null),
    DAYS("d.", new BigDecimal(86_400_000)),
    HOURS("h", new BigDecimal(3_600_000)),
    MINUTES("min", new BigDecimal(60_000)),
    SECONDS("s", new BigDecimal(1000)),
    MILLISECONDS("ms", BigDecimal.ONE),
    COUNT("", null),
    SCORE("", null);

    private static final int DECIMALS = 6;

    private final String symbol;
    private final BigDecimal milliseconds;

    Unit(String symbol, BigDecimal milliseconds) {
        this.symbol = symbol;
        this.milliseconds = milliseconds;
    }

    /** What stands behind a number; empty for what is just counted. */
    public String symbol() {
        return symbol;
    }

    /** The unit with that symbol. */
    public static Optional<Unit> ofSymbol(String symbol) {
        return Arrays.stream(values())
                .filter(u -> !u.symbol.isEmpty() && u.symbol.equalsIgnoreCase(symbol.strip()))
                .findFirst();
    }

    /** Whether it is a time, in days or working days too. */
    public boolean time() {
        return milliseconds != null || this == WORKING_DAYS;
    }

    /** A value of this unit in the other one; empty where there is no fixed ratio between them. */
    public Optional<BigDecimal> in(Unit other, BigDecimal value) {
        if (this == other) {
            return Optional.of(value);
        }
        return milliseconds == null || other.milliseconds == null
                ? Optional.empty()
                : Optional.of(value.multiply(milliseconds)
                        .divide(other.milliseconds, DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
    }

    /** A number as people read it, with the unit: {@code 99,5 %}; empty for none. */
    public String shown(BigDecimal value) {
        return value == null ? "" : (Latvian.number(value.stripTrailingZeros()) + "\u00a0" + symbol).strip();
    }
}
