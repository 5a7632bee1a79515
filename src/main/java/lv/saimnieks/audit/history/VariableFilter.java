package lv.saimnieks.audit.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.SqlWhere;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Parameters;

/**
 * Cases in which a process variable has, or last had, a value: its name, how it compares, of what sort it is, the value.
 * The name alone finds cases that have the variable at all. Days are days in Riga.
 */
final class VariableFilter {

    private static final String NAME = "variable";
    private static final String IS = "variableIs";
    private static final String TYPE = "variableType";
    private static final String VALUE = "variableValue";

    private static final String NAMES = "[A-Za-z_][A-Za-z0-9_.-]{0,99}";

    private static final String EXISTS = "exists (select 1 from ACT_HI_VARINST v where v.PROC_INST_ID_ = p.ID_"
            + " and v.NAME_ = :variable and v.STATE_ <> 'DELETED'%s)";
    private static final String WHOLE = "v.VAR_TYPE_ in ('integer', 'long', 'short')";

    private VariableFilter() {}

    /** How a value is compared. */
    enum Comparison {
        EQUAL("="),
        NOT_EQUAL("<>"),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        /** a part of a text, in capitals or not */
        CONTAINS("like");

        private final String sql;

        Comparison(String sql) {
            this.sql = sql;
        }

        String label() {
            return Wording.of("history.comparison." + name());
        }
    }

    private static final Set<Comparison> ORDERED = Set.of(
            Comparison.EQUAL,
            Comparison.NOT_EQUAL,
            Comparison.LESS,
            Comparison.AT_MOST,
            Comparison.MORE,
            Comparison.AT_LEAST);

    /** What sort of value it is. */
    enum Type {
        TEXT(Set.of(Comparison.EQUAL, Comparison.NOT_EQUAL, Comparison.CONTAINS)),
        NUMBER(ORDERED),
        BOOLEAN(Set.of(Comparison.EQUAL, Comparison.NOT_EQUAL)),
        DATE(ORDERED);

        private final Set<Comparison> comparisons;

        Type(Set<Comparison> comparisons) {
            this.comparisons = comparisons;
        }

        String label() {
            return Wording.of("history.variableType." + name());
        }
    }

    /** Narrows the list by what was typed; answers whether it did. What is wrong is noted by name. */
    static boolean narrow(SqlWhere where, Parameters typed) {
        String name = typed.text(NAME);
        Comparison comparison = typed.one(IS, Comparison.class);
        Type type = typed.one(TYPE, Type.class);
        String value = typed.text(VALUE);
        if (name == null) {
            if (comparison != null || type != null || value != null) {
                typed.problems().add(NAME, Wording.of("history.refusal.variable"));
            }
            return false;
        }
        if (!name.matches(NAMES)) {
            typed.problems().add(NAME, Wording.of("history.refusal.variableName"));
            return false;
        }
        if (value == null) {
            if (comparison != null || type != null) {
                typed.problems().add(VALUE, Wording.of("history.refusal.variableValue"));
            }
            where.and(EXISTS.formatted("")).put("variable", name);
            return true;
        }
        Type sort = type == null ? Type.TEXT : type;
        Comparison how = comparison == null ? Comparison.EQUAL : comparison;
        if (!sort.comparisons.contains(how)) {
            String may = sort.comparisons.stream()
                    .sorted()
                    .map(c -> c.label() + " (" + c.name() + ")")
                    .collect(Collectors.joining(", "));
            typed.problems().add(IS, Wording.of("history.refusal.comparison", sort.label(), may));
            return false;
        }
        String condition = condition(where, typed, sort, how, value);
        where.and(EXISTS.formatted(" and " + condition)).put("variable", name);
        return true;
    }

    private static String condition(SqlWhere where, Parameters typed, Type type, Comparison how, String value) {
        return switch (type) {
            case TEXT -> text(where, how, value);
            case NUMBER -> number(where, typed, how, value);
            case BOOLEAN -> truth(where, typed, how, value);
            case DATE -> day(where, typed, how);
        };
    }

    private static String text(SqlWhere where, Comparison how, String value) {
        if (how == Comparison.CONTAINS) {
            where.put("variableValue", SqlWhere.anywhere(value.toUpperCase(Locale.ROOT)));
            return "v.VAR_TYPE_ = 'string' and upper(v.TEXT_) like :variableValue escape '!'";
        }
        where.put("variableValue", value);
        return "v.VAR_TYPE_ = 'string' and v.TEXT_ " + how.sql + " :variableValue";
    }

    private static String number(SqlWhere where, Parameters typed, Comparison how, String value) {
        String plain = value.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        if (!plain.matches("-?\\d{1,15}(\\.\\d{1,9})?")) {
            typed.problems().add(VALUE, Wording.of("history.refusal.number"));
            return "1 = 0";
        }
        where.put("variableValue", new BigDecimal(plain));
        return "((%s and v.LONG_ %2$s :variableValue) or (v.VAR_TYPE_ = 'double' and v.DOUBLE_ %2$s :variableValue))"
                .formatted(WHOLE, how.sql);
    }

    private static String truth(SqlWhere where, Parameters typed, Comparison how, String value) {
        String said = value.toLowerCase(Locale.ROOT);
        boolean yes = Set.of("true", Wording.of("history.yes")).contains(said);
        if (!yes && !Set.of("false", Wording.of("history.no")).contains(said)) {
            typed.problems().add(VALUE, Wording.of("history.refusal.boolean"));
            return "1 = 0";
        }
        where.put("variableValue", yes ? 1 : 0);
        return "v.VAR_TYPE_ = 'boolean' and v.LONG_ " + how.sql + " :variableValue";
    }

    /** Moments as the engine keeps them, in milliseconds, and days that a form kept as text. */
    private static String day(SqlWhere where, Parameters typed, Comparison how) {
        LocalDate day = typed.date(VALUE);
        if (day == null) {
            return "1 = 0";
        }
        where.put("variableFrom", startOf(day))
                .put("variableTo", startOf(day.plusDays(1)))
                .put("variableDay", day.toString());
        String moment = switch (how) {
            case EQUAL -> "v.LONG_ >= :variableFrom and v.LONG_ < :variableTo";
            case NOT_EQUAL -> "(v.LONG_ < :variableFrom or v.LONG_ >= :variableTo)";
            case LESS -> "v.LONG_ < :variableFrom";
            case AT_MOST -> "v.LONG_ < :variableTo";
            case MORE -> "v.LONG_ >= :variableTo";
            default -> "v.LONG_ >= :variableFrom";
        };
        return "((v.VAR_TYPE_ = 'date' and " + moment + ") or (v.VAR_TYPE_ = 'string' and v.TEXT_ like '____-__-__%'"
                + " and substring(v.TEXT_, 1, 10) " + how.sql + " :variableDay))";
    }

    private static long startOf(LocalDate day) {
        return day.atStartOfDay(Latvian.ZONE).toInstant().toEpochMilli();
    }
}
