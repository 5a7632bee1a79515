package lv.saimnieks.servicelevel.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import lv.saimnieks.shared.Latvian;

/** Figures as people read them; none looks better than it is. */
public final class Figures {

    private static final BigDecimal ALL = new BigDecimal(100);
    private static final BigDecimal ALMOST_ALL = new BigDecimal("99.99");

    private Figures() {}

    /** A value cut to its decimals: 99,996 is 99,99, never 100. Empty for none. */
    public static String value(BigDecimal value, int decimals) {
        return value == null ? "" : Latvian.number(value.setScale(decimals, RoundingMode.DOWN));
    }

    /** A share of all in percent, with two decimals; 100 only when it is all. */
    public static String share(BigDecimal percent) {
        if (percent == null) {
            return "";
        }
        BigDecimal rounded = percent.setScale(2, RoundingMode.HALF_UP);
        return Latvian.number(percent.compareTo(ALL) < 0 ? rounded.min(ALMOST_ALL) : rounded);
    }
}
