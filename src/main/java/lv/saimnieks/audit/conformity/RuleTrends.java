package lv.saimnieks.audit.conformity;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import lv.saimnieks.cases.report.TrendLine;
import lv.saimnieks.cases.report.TrendLine.Point;
import lv.saimnieks.platform.ConformityRules.Rule;
import lv.saimnieks.shared.Latvian;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * How the rules of the self-audit stood month by month: one statement a rule, whatever the number of months. A rule that
 * asks only how things stand now, whatever the period, has no months and is left out.
 */
@Service
class RuleTrends {

    private static final Logger LOG = LoggerFactory.getLogger(RuleTrends.class);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final SelfAudit audit;

    RuleTrends(SelfAudit audit) {
        this.audit = audit;
    }

    /**
     * A rule in several months.
     *
     * @param months share in order of each month, the oldest first
     * @param failed whether nothing is known
     */
    record RuleTrend(String id, String text, List<Share> months, boolean failed) {

        /** The shares as a line between 0 and 100; a month without cases is a break, one that broke the rule a thicker dot. */
        public TrendLine line() {
            return TrendLine.of(
                    months.stream()
                            .map(s -> new Point(s.percent(), s.part() < s.of()))
                            .toList(),
                    WHOLE,
                    BigDecimal.ZERO);
        }

        /** Whether it had any case in any month. */
        boolean anything() {
            return failed || months.stream().anyMatch(s -> s.of() > 0);
        }
    }

    /**
     * The rules month by month.
     *
     * @param months the oldest first
     * @param rules those that had any case
     * @param empty how many had none
     * @param undated how many tell of no month
     */
    record Trends(List<YearMonth> months, List<RuleTrend> rules, int empty, int undated) {

        /** How many of the rules with cases were in order in a month. */
        public Share inOrder(int month) {
            List<Share> known = rules.stream()
                    .filter(r -> !r.failed())
                    .map(r -> r.months().get(month))
                    .filter(s -> s.of() > 0)
                    .toList();
            return new Share(known.stream().filter(s -> s.part() == s.of()).count(), known.size());
        }
    }

    /** @param months in order */
    Trends of(List<YearMonth> months) {
        List<Rule> all = audit.rules();
        List<Rule> dated = all.stream().filter(RuleTrends::dated).toList();
        Map<String, Object> parameters = audit.withDomains(
                new Period(months.get(0).atDay(1), months.get(months.size() - 1).atEndOfMonth()));
        for (int i = 0; i < months.size(); i++) {
            parameters.put("from" + i, start(months.get(i)));
            parameters.put("to" + i, start(months.get(i).plusMonths(1)));
        }
        List<RuleTrend> rules = dated.stream()
                .map(r -> of(r, months.size(), parameters))
                .filter(RuleTrend::anything)
                .toList();
        return new Trends(months, rules, dated.size() - rules.size(), all.size() - dated.size());
    }

    private static boolean dated(Rule rule) {
        return rule.check() == null && rule.population().contains(":from");
    }

    private static Timestamp start(YearMonth month) {
        return Timestamp.from(month.atDay(1).atStartOfDay(Latvian.ZONE).toInstant());
    }

    /** A month without cases has none that break the rule, and one that breaks it without being of it counts as one. */
    private RuleTrend of(Rule rule, int months, Map<String, Object> parameters) {
        StringJoiner sql = new StringJoiner("\nunion all\n");
        IntStream.range(0, months)
                .forEach(i -> sql.add("select %d as n, %s as population, %s as broken"
                        .formatted(i, counted(rule.population(), i), counted(rule.part(), i))));
        Map<Integer, Share> found = new HashMap<>();
        try {
            audit.jdbc().query(sql.toString(), parameters, row -> {
                long population = row.getLong("population");
                found.put(row.getInt("n"), new Share(Math.max(0, population - row.getLong("broken")), population));
            });
        } catch (DataAccessException e) {
            LOG.error("The conformity rule {} could not be run by month", rule.id(), e);
            return new RuleTrend(rule.id(), rule.text(), List.of(), true);
        }
        List<Share> shares = new ArrayList<>();
        IntStream.range(0, months).forEach(i -> shares.add(found.get(i)));
        return new RuleTrend(rule.id(), rule.text(), shares, false);
    }

    private static String counted(String sql, int month) {
        return "(select count(distinct q.number) from (" + sql.replaceAll(":(from|to)\\b", ":$1" + month) + "\n) q)";
    }
}
