package lv.saimnieks.servicelevel.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.content.Content;
import lv.saimnieks.servicelevel.term.content.Rule;
import lv.saimnieks.servicelevel.term.content.Unit;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;

/** Reads what somebody measured, field by field as it was written; terms are asked for once each. */
final class MeasurementReader {

    private static final Pattern NUMBER =
            Pattern.compile("([+-]?\\d{1,15}(?:[.,]\\d{1,15})?(?:[eE]-?\\d)?)\\s*(\\D.*)?");
    private static final int DECIMALS = 10;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** The largest value that anything can have. */
    static final BigDecimal MOST = new BigDecimal(1_000_000_000_000L);

    private static final int LONGEST_KEY = 120;
    private static final String WRONG = "servicelevel.measurement.wrong.";

    private final Function<String, List<Term>> versions;
    private final Map<String, List<Term>> known = new HashMap<>();
    private final String keyLabel = Wording.of("servicelevel.measurement.externalId");
    private final Instant now;

    MeasurementReader(Function<String, List<Term>> versions, Instant now) {
        this.versions = versions;
        this.now = now;
    }

    /** The observation; null when anything is wrong with it. */
    Observation read(Map<String, String> row, Problems problems) {
        String code = text(row, "term");
        if (code == null) {
            problems.add("term", Wording.of(WRONG + "term"));
            return null;
        }
        List<Term> terms = known.computeIfAbsent(code, versions);
        if (terms.isEmpty()) {
            problems.add("term", Wording.of("servicelevel.term.missing", code));
            return null;
        }
        if (terms.get(0).content().measure() != null) {
            problems.add("term", Wording.of(WRONG + "computed", code));
            return null;
        }
        Kind kind = kind(row, problems);
        Instant[] time = kind == null ? null : time(row, kind, terms, problems);
        Rule rule = terms.get(0).content().rule();
        if (kind != null && fits(kind, rule)) {
            problems.add("kind", Wording.of(WRONG + "kind", kind.label(), rule.label()));
        }
        BigDecimal amount = amount(row, terms.get(0).content().unit(), problems);
        Long good = count(row, "good", problems);
        Long total = count(row, "total", problems);
        if (good != null && (total == null || good > total)) {
            problems.add("good", Wording.of(WRONG + "good"));
        }
        boolean interval = kind == Kind.OUTAGE || kind == Kind.GAP;
        boolean empty = amount == null && total == null;
        if (interval && !empty) {
            problems.add("value", Wording.of(WRONG + "valueOfTime"));
        } else if (!interval && empty && rule != Rule.AVAILABILITY && text(row, "value") == null) {
            problems.add("value", Wording.of(WRONG + "value"));
        } else if (rule == Rule.SHARE && total != null && (good == null || amount != null)) {
            problems.add("good", Wording.of(WRONG + "share"));
        } else if (rule != Rule.SHARE && total != null && amount == null && total > 0) {
            problems.add("value", Wording.of(WRONG + "value"));
        }
        String key = text(row, "externalId");
        problems.optional("externalId", keyLabel, key, LONGEST_KEY);
        List<Segment> segments = problems.isEmpty() ? segments(time, terms, kind, problems) : List.of();
        if (!problems.isEmpty()) {
            return null;
        }
        return new Observation(
                code,
                terms.get(0).content().itemCode(),
                kind,
                time[0],
                time[1],
                amount,
                good,
                total,
                key == null ? code + " " + kind + " " + time[0] + " " + time[1] : key,
                segments);
    }

    private static boolean fits(Kind kind, Rule rule) {
        return kind == (rule == Rule.AVAILABILITY ? Kind.POINT : Kind.OUTAGE);
    }

    private static Kind kind(Map<String, String> row, Problems problems) {
        String typed = text(row, "kind");
        if (typed != null) {
            return problems.one("kind", typed, Kind.class);
        }
        return text(row, "at") == null ? Kind.PERIOD : Kind.POINT;
    }

    /** From when to when; null when that is wrong. */
    private Instant[] time(Map<String, String> row, Kind kind, List<Term> terms, Problems problems) {
        String at = text(row, "at");
        String period = text(row, "period");
        String from = text(row, "from");
        String to = text(row, "to");
        Instant[] time = null;
        if (kind == Kind.POINT) {
            if (at == null) {
                problems.add("at", Wording.of(WRONG + "at"));
                return null;
            }
            Instant moment = Moments.read("at", at, false, problems);
            time = moment == null ? null : new Instant[] {moment, moment};
        } else if (period != null && kind == Kind.PERIOD) {
            time = named(period, terms, problems);
        } else if (from == null || to == null) {
            problems.add(kind == Kind.PERIOD ? "period" : "from", Wording.of(WRONG + "time"));
        } else {
            Instant start = Moments.read("from", from, false, problems);
            Instant end = Moments.read("to", to, true, problems);
            time = start == null || end == null ? null : new Instant[] {start, end};
        }
        if (time == null) {
            return null;
        }
        String field = kind == Kind.POINT ? "at" : period == null ? "to" : "period";
        if (time[1].isAfter(now)) {
            problems.add(field, Wording.of(WRONG + "future"));
        } else if (kind != Kind.POINT && !time[1].isAfter(time[0])) {
            problems.add(field, Wording.of("input.period"));
        }
        return time;
    }

    /** The time of a period, or of the part of it in which the term was in force. */
    private static Instant[] named(String code, List<Term> terms, Problems problems) {
        Optional<ReportPeriod> period = ReportPeriod.of(code);
        if (period.isEmpty()) {
            problems.add("period", Wording.of(WRONG + "period", code));
            return null;
        }
        List<Segment> parts =
                terms.stream().flatMap(t -> part(t, period.get()).stream()).toList();
        if (parts.size() > 1) {
            problems.add(
                    "period",
                    Wording.of(
                            WRONG + "split",
                            parts.stream()
                                    .map(p -> Latvian.date(p.from()) + "–" + Latvian.date(p.to()))
                                    .collect(Collectors.joining(", "))));
        } else if (parts.isEmpty()) {
            problems.add("period", Wording.of(WRONG + "notInForce", terms.get(0).code()));
        }
        return parts.size() == 1
                ? new Instant[] {parts.get(0).start(), parts.get(0).end()}
                : null;
    }

    private static Optional<Segment> part(Term term, ReportPeriod period) {
        return Segment.of(
                term.id(),
                term.code(),
                term.content().validFrom(),
                term.content().validTo(),
                period);
    }

    /** The periods that the time touches; what is no outage has to be within one. */
    private static List<Segment> segments(Instant[] time, List<Term> terms, Kind kind, Problems problems) {
        LocalDate first = time[0].atZone(Latvian.ZONE).toLocalDate();
        LocalDate last = (kind == Kind.POINT ? time[1] : time[1].minusNanos(1))
                .atZone(Latvian.ZONE)
                .toLocalDate();
        List<Segment> segments = new ArrayList<>();
        for (Term term : terms) {
            Content c = term.content();
            LocalDate cycle = Segment.first(c.period(), first);
            while (!cycle.isAfter(last)) {
                LocalDate next = cycle.plusMonths(c.period().months());
                Segment.of(term.id(), term.code(), c.validFrom(), c.validTo(), cycle, next.minusDays(1))
                        .filter(s -> !s.from().isAfter(last) && !s.to().isBefore(first))
                        .ifPresent(segments::add);
                cycle = next;
            }
        }
        String field = kind == Kind.POINT ? "at" : "from";
        if (segments.isEmpty()) {
            problems.add(field, Wording.of(WRONG + "notInForce", terms.get(0).code()));
        } else if (kind == Kind.PERIOD && !within(segments, time)) {
            problems.add(field, Wording.of(WRONG + "twoPeriods"));
        }
        return segments;
    }

    private static boolean within(List<Segment> segments, Instant[] time) {
        return segments.size() == 1
                && !segments.get(0).start().isAfter(time[0])
                && !segments.get(0).end().isBefore(time[1]);
    }

    /** The number in the term's unit; a unit written behind it or beside it is converted where it can be. */
    private static BigDecimal amount(Map<String, String> row, Unit unit, Problems problems) {
        String typed = text(row, "value");
        if (typed == null) {
            return null;
        }
        Matcher number = NUMBER.matcher(typed.replace('\u00a0', ' '));
        if (!number.matches()) {
            problems.add("value", Wording.of(WRONG + "number", typed));
            return null;
        }
        String symbol = number.group(2) == null ? text(row, "unit") : number.group(2);
        BigDecimal value = new BigDecimal(number.group(1).replace(',', '.'));
        Optional<BigDecimal> converted = symbol == null || symbol.equals(unit.name())
                ? Optional.of(value)
                : Unit.ofSymbol(symbol)
                        .or(() -> Problems.constant(Unit.class, symbol))
                        .flatMap(given -> given.in(unit, value));
        if (converted.isEmpty()) {
            problems.add("unit", Wording.of(WRONG + "unit", symbol, unit.label()));
            return null;
        }
        int scale = Math.max(0, Math.min(converted.get().scale(), DECIMALS));
        BigDecimal amount = converted.get().setScale(scale, RoundingMode.HALF_UP);
        BigDecimal most = unit == Unit.PERCENT ? HUNDRED : MOST;
        if (amount.signum() < 0 || amount.compareTo(most) > 0) {
            problems.add("value", Wording.of(WRONG + "range", typed, Latvian.number(most)));
        }
        return amount;
    }

    private static Long count(Map<String, String> row, String field, Problems problems) {
        Integer count = problems.number(field, row.get(field), 0, 999_999_999);
        return count == null ? null : count.longValue();
    }

    private static String text(Map<String, String> row, String field) {
        String typed = row.get(field);
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
