package lv.saimnieks.cases.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.cases.retention.Retained.Kept;
import lv.saimnieks.platform.deployment.HistoryTime;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many months after closing each class is kept, and why: data of the institution. */
@Service
@Transactional
public class RetentionClasses implements HistoryTime.AtLeast {

    private static final int MOST_MONTHS = 1200;
    private static final int BASIS = 500;
    private static final int DAYS_OF_YEAR = 365;
    private static final int MONTHS_OF_YEAR = 12;

    private final JdbcClient jdbc;
    private final ObjectProvider<Retained> domains;
    private final HistoryTime history;
    private final Clock clock;

    RetentionClasses(JdbcClient jdbc, ObjectProvider<Retained> domains, @Lazy HistoryTime history, Clock clock) {
        this.jdbc = jdbc;
        this.domains = domains;
        this.history = history;
        this.clock = clock;
    }

    /** @param changedBy null while it is as delivered */
    public record RetentionClass(
            Kept of,
            int months,
            String basis,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {

        /** Why data of this class went when their time was over, for people. */
        public String reason() {
            return Wording.of("cases.retention.due", months, basis);
        }
    }

    private record Stored(
            String kind,
            int months,
            String basis,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {}

    /** Of all domains, by domain. */
    @Transactional(readOnly = true)
    public List<RetentionClass> all() {
        Map<String, Stored> stored = jdbc
                .sql("select kind, months, basis, changed_by, changed_at from retention_class")
                .query(Stored.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Stored::kind, s -> s));
        return kept().flatMap(k -> Optional.ofNullable(stored.get(k.code())).stream()
                        .map(s -> new RetentionClass(k, s.months(), s.basis(), s.changedBy(), s.changedAt())))
                .toList();
    }

    private Stream<Kept> kept() {
        return domains.stream()
                .map(Retained::classes)
                .filter(c -> !c.isEmpty())
                .sorted(Comparator.comparing(c -> c.get(0).code()))
                .flatMap(List::stream);
    }

    /** The class by whose months the history of a process goes. */
    @Transactional(readOnly = true)
    public Optional<RetentionClass> ofProcess(String process) {
        return all().stream()
                .filter(c -> process.equals(c.of().process()))
                .max(Comparator.comparingInt(RetentionClass::months));
    }

    @Override
    public int days(String process) {
        return ofProcess(process).map(c -> days(c.months())).orElse(0);
    }

    /** Twelve months are 365 days, as models state them. */
    private static int days(int months) {
        return months * DAYS_OF_YEAR / MONTHS_OF_YEAR;
    }

    /**
     * Sets how long a class is kept.
     *
     * @param personal whether it has to be one of personal data, or none of them
     * @return its label
     * @throws lv.saimnieks.shared.Refusal with the names of the fields that are wrong
     */
    public String change(String code, boolean personal, String months, String basis, String user) {
        Kept kept = kept().filter(k -> k.code().equals(code) && personal == (k.goes() == Erasures.What.PERSON))
                .findFirst()
                .orElseThrow(() -> Refusal.missing(Wording.of("cases.retention.noClass")));
        Problems wrong = new Problems();
        String typed = PlainText.typed(months);
        boolean number = typed != null && typed.matches("\\d{1,4}");
        int wanted = number ? Integer.parseInt(typed) : 0;
        if (wanted < 1 || wanted > MOST_MONTHS) {
            wrong.add("months", Wording.of("cases.retention.months.wrong", MOST_MONTHS));
        } else if (kept.process() != null) {
            history.days(kept.process()).stream()
                    .filter(d -> d < days(wanted))
                    .forEach(d -> wrong.add("months", Wording.of("cases.retention.months.model", days(wanted), d)));
        }
        String grounds = PlainText.typed(basis);
        wrong.required("basis", Wording.of("cases.retention.basis"), grounds, BASIS);
        wrong.refuse();
        jdbc.sql("update retention_class set months = ?, basis = ?, changed_by = ?, changed_at = ? where kind = ?")
                .params(wanted, grounds, user)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(code)
                .update();
        return kept.label();
    }
}
