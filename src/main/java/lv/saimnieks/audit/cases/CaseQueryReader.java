package lv.saimnieks.audit.cases;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.audit.casefile.CaseState;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;

/** Reads a {@link CaseQuery} from the parameters of a request, and says which of them are wrong. */
public final class CaseQueryReader {

    /** The parameters that a list knows beside {@code page} and {@code size}. */
    public static final List<String> PARAMETERS = List.of(
            "process",
            "version",
            "number",
            "text",
            "state",
            "startedFrom",
            "startedTo",
            "finishedFrom",
            "finishedTo",
            "startedBy",
            "person",
            "role",
            "step",
            "overdue",
            "sort");

    private static final int LONGEST = 200;
    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 1_000_000;

    private final Map<String, ? extends Collection<String>> parameters;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    /** @param parameters name → values */
    public CaseQueryReader(Map<String, ? extends Collection<String>> parameters) {
        this.parameters = parameters;
    }

    /** @throws Refusal with the names of the parameters that are wrong */
    public CaseQuery query() {
        String sort = text("sort");
        boolean descending = sort == null || sort.startsWith("-");
        String key = sort == null ? "started" : sort.replaceFirst("^-", "");
        CaseOrder order = CaseOrder.ofKey(key).orElseGet(() -> {
            wrong.put("sort", Wording.of("cases.refusal.sort", keys()));
            return CaseOrder.STARTED;
        });
        CaseQuery query = new CaseQuery(
                text("process"),
                version(),
                text("number"),
                text("text"),
                states(),
                date("startedFrom"),
                date("startedTo"),
                date("finishedFrom"),
                date("finishedTo"),
                text("startedBy"),
                text("person"),
                text("role"),
                text("step"),
                flag("overdue"),
                order,
                descending);
        period(query.startedFrom(), query.startedTo(), "startedTo");
        period(query.finishedFrom(), query.finishedTo(), "finishedTo");
        refuseWrong();
        return query;
    }

    /** The page that is asked for, from 0. */
    public int page() {
        return number("page", 0, 0, LAST_PAGE);
    }

    /** Rows per page. */
    public int size(int usual) {
        return number("size", usual, 1, LARGEST_PAGE);
    }

    /** @throws Refusal when anything read so far was wrong */
    public void refuseWrong() {
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    private void period(LocalDate from, LocalDate to, String field) {
        if (from != null && to != null && to.isBefore(from)) {
            wrong.put(field, Wording.of("cases.refusal.period"));
        }
    }

    private static String keys() {
        return Arrays.stream(CaseOrder.values()).map(CaseOrder::key).collect(Collectors.joining(", "));
    }

    private Collection<String> values(String name) {
        Collection<String> values = parameters.get(name);
        return values == null
                ? List.of()
                : values.stream().filter(v -> v != null && !v.isBlank()).toList();
    }

    private String text(String name) {
        String typed = values(name).stream().findFirst().orElse(null);
        if (typed == null) {
            return null;
        }
        if (typed.length() > LONGEST || typed.indexOf('\0') >= 0) {
            wrong.put(name, Wording.of("cases.refusal.text", LONGEST));
            return null;
        }
        return typed.strip();
    }

    private Integer version() {
        return text("version") == null ? null : number("version", 1, 1, LAST_PAGE);
    }

    private Set<CaseState> states() {
        Set<CaseState> states = EnumSet.noneOf(CaseState.class);
        for (String typed : values("state")) {
            Arrays.stream(CaseState.values())
                    .filter(s -> s.name().equals(typed))
                    .findFirst()
                    .ifPresentOrElse(
                            states::add,
                            () -> wrong.put(
                                    "state",
                                    Wording.of(
                                            "cases.refusal.choice",
                                            Arrays.stream(CaseState.values())
                                                    .map(Enum::name)
                                                    .collect(Collectors.joining(", ")))));
        }
        return states;
    }

    private LocalDate date(String name) {
        String typed = text(name);
        if (typed == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= 1990 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // answered below like any other date that cannot be meant
        }
        wrong.put(name, Wording.of("cases.refusal.date"));
        return null;
    }

    private boolean flag(String name) {
        String typed = text(name);
        if (typed != null && !typed.equals("true") && !typed.equals("false")) {
            wrong.put(name, Wording.of("cases.refusal.choice", "true, false"));
        }
        return "true".equals(typed);
    }

    private int number(String name, int usual, int least, int most) {
        String typed = text(name);
        if (typed == null) {
            return usual;
        }
        if (typed.matches("\\d{1,7}")) {
            int value = Integer.parseInt(typed);
            if (value >= least && value <= most) {
                return value;
            }
        }
        wrong.put(name, Wording.of("cases.refusal.number", least, most));
        return usual;
    }
}
