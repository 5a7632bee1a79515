package lv.saimnieks.cases.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A figure as people read it. A share and an average stand with the n they come from; of nothing there is neither.
 *
 * @param value for a chart; null where there is none
 */
public record ReportCell(String words, @Nullable BigDecimal value) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A count. */
    public static ReportCell count(long count) {
        BigDecimal value = BigDecimal.valueOf(count);
        return new ReportCell(Latvian.number(value), value);
    }

    /** {@code 75 % (3 no 4)} */
    public static ReportCell share(long part, long of) {
        if (of == 0) {
            return none();
        }
        BigDecimal percent =
                BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
        return new ReportCell(
                Wording.of(
                        "cases.report.share",
                        Latvian.number(plain(percent)),
                        Latvian.number(BigDecimal.valueOf(part)),
                        Latvian.number(BigDecimal.valueOf(of))),
                percent);
    }

    /** {@code 8,5 (n = 4)} */
    public static ReportCell average(long sum, long n) {
        if (n == 0) {
            return none();
        }
        return middle(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP), n);
    }

    /** The one in the middle, {@code 8,5 (n = 4)}; of an even number the mean of the two. */
    public static ReportCell median(Collection<Long> values) {
        if (values.isEmpty()) {
            return none();
        }
        List<Long> inOrder = values.stream().sorted().toList();
        int n = inOrder.size();
        return middle(
                BigDecimal.valueOf(inOrder.get((n - 1) / 2) + inOrder.get(n / 2), 0)
                        .divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP),
                n);
    }

    private static ReportCell middle(BigDecimal value, long n) {
        return new ReportCell(
                Wording.of("cases.report.average", Latvian.number(plain(value)), Latvian.number(BigDecimal.valueOf(n))),
                value);
    }

    /** There is nothing to say: not the same as naught. */
    public static ReportCell none() {
        return new ReportCell("–", null);
    }

    /** A number alone, without zeros at the end. */
    public static String number(BigDecimal value) {
        return Latvian.number(plain(value));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
