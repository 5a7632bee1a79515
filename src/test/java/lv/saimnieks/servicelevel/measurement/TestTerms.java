package lv.saimnieks.servicelevel.measurement;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Terms of tests, written into the register as they are; their codes begin with {@code N-9}. */
public final class TestTerms {

    private final JdbcClient jdbc;

    public TestTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a test wants of a term; the rest is usual: monthly from 2026, no promise. */
    public record Wanted(
            String code,
            int version,
            String item,
            String rule,
            String unit,
            String comparator,
            String target,
            String warning,
            String period,
            boolean promise,
            LocalDate from,
            LocalDate to,
            String percentile) {

        public static Wanted availability(String code, String target) {
            return new Wanted(
                    code,
                    1,
                    "R-01",
                    "AVAILABILITY",
                    "PERCENT",
                    "AT_LEAST",
                    target,
                    null,
                    "MONTH",
                    false,
                    LocalDate.of(2020, 1, 1),
                    null,
                    null);
        }

        public static Wanted of(String code, String rule, String unit, String comparator, String target) {
            return new Wanted(
                    code,
                    1,
                    "P-05",
                    rule,
                    unit,
                    comparator,
                    target,
                    null,
                    "MONTH",
                    false,
                    LocalDate.of(2020, 1, 1),
                    null,
                    null);
        }

        public Wanted warning(String limit) {
            return new Wanted(
                    code, version, item, rule, unit, comparator, target, limit, period, promise, from, to, percentile);
        }

        public Wanted about(String itemCode, boolean isPromise) {
            return new Wanted(
                    code,
                    version,
                    itemCode,
                    rule,
                    unit,
                    comparator,
                    target,
                    warning,
                    period,
                    isPromise,
                    from,
                    to,
                    percentile);
        }

        public Wanted each(String length) {
            return new Wanted(
                    code,
                    version,
                    item,
                    rule,
                    unit,
                    comparator,
                    target,
                    warning,
                    length,
                    promise,
                    from,
                    to,
                    percentile);
        }

        public Wanted during(int number, LocalDate first, LocalDate last) {
            return new Wanted(
                    code,
                    number,
                    item,
                    rule,
                    unit,
                    comparator,
                    target,
                    warning,
                    period,
                    promise,
                    first,
                    last,
                    percentile);
        }

        public Wanted percentile(String place) {
            return new Wanted(
                    code, version, item, rule, unit, comparator, target, warning, period, promise, from, to, place);
        }
    }

    public void add(Wanted w) {
        jdbc.sql("""
                        insert into service_level_term (code, code_key, version, target_kind, item_code, indicator, unit,
                          rule, percentile, comparator, target, warning, period, public_promise, agreement_kind,
                          valid_from, valid_to, search_text, created_by, created_at)
                        values (:code, :code, :version, 'RESOURCE', :item, 'Rādītājs', :unit, :rule, :percentile,
                          :comparator, :target, :warning, :period, :promise, 'INTERNAL', :from, :to, '', 'tests',
                          timestamp with time zone '2020-01-01 00:00:00+00:00')
                        """)
                .param("code", w.code())
                .param("version", w.version())
                .param("item", w.item())
                .param("unit", w.unit())
                .param("rule", w.rule())
                .param("percentile", number(w.percentile()), Types.NUMERIC)
                .param("comparator", w.comparator())
                .param("target", number(w.target()), Types.NUMERIC)
                .param("warning", number(w.warning()), Types.NUMERIC)
                .param("period", w.period())
                .param("promise", w.promise())
                .param("from", w.from())
                .param("to", w.to(), Types.DATE)
                .update();
    }

    /** The same with values from a register of the house. */
    public void add(Wanted w, String measure) {
        add(w);
        jdbc.sql("update service_level_term set measure = ? where code = ?")
                .params(measure, w.code())
                .update();
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    /** Takes the terms of tests away, with all that was measured. */
    public void clear() {
        jdbc.sql("delete from level_correction").update();
        jdbc.sql("delete from level_observation").update();
        jdbc.sql("delete from level_exclusion").update();
        jdbc.sql("delete from level_result").update();
        jdbc.sql("delete from level_reading").update();
        jdbc.sql("delete from service_level_term where code like 'N-9%'").update();
    }
}
