package lv.saimnieks.servicelevel.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.servicelevel.breach.Breach;
import lv.saimnieks.servicelevel.breach.Breaches;
import lv.saimnieks.servicelevel.measurement.State;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.servicelevel.term.content.TermPeriod;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Latvian;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the register of results says of a corrective action: whether it helped, whether there was a breach at all. */
@Component
@Transactional(readOnly = true)
public class ActionEffect {

    /** How long after the last period results may be in coming. */
    static final String LATE = "10 wd";

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    private final JdbcClient jdbc;
    private final Breaches breaches;
    private final Terms terms;
    private final DueDates dueDates;

    ActionEffect(JdbcClient jdbc, Breaches breaches, Terms terms, DueDates dueDates) {
        this.jdbc = jdbc;
        this.breaches = breaches;
        this.terms = terms;
        this.dueDates = dueDates;
    }

    /** A period after the measures; of a period with parts the worst. */
    public record PeriodState(LocalDate cycleFrom, State state, boolean stale) {}

    /** Periods from the first that tells something, as far as they have results. */
    public List<PeriodState> periods(CorrectiveAction action) {
        return jdbc.sql("""
                        select cycle_from, state, stale from level_result
                         where term_code = ? and cycle_from >= ? and state is not null order by cycle_from
                        """).params(action.termCode(), action.verifyFrom()).query(PeriodState.class).list().stream()
                .collect(
                        LinkedHashMap<LocalDate, PeriodState>::new,
                        (all, p) -> all.merge(p.cycleFrom(), p, ActionEffect::worse),
                        Map::putAll)
                .values()
                .stream()
                .toList();
    }

    private static PeriodState worse(PeriodState one, PeriodState other) {
        boolean breached = other.state() == State.BREACHED
                || one.state().measured() && !other.state().measured();
        return breached ? other : one;
    }

    /**
     * Whether it helped: in as many of the next periods as the table says the term was met. Periods that do not count are
     * left out, and what was not measured is not met: it is waited for.
     *
     * @return empty as long as nobody can know
     */
    public Optional<Boolean> helped(CorrectiveAction action) {
        int needed = action.rule().verifyPeriods() == null ? 1 : action.rule().verifyPeriods();
        if (needed == 0) {
            return breachPeriod(action).filter(p -> p.state().measured()).map(p -> true);
        }
        List<PeriodState> counted = new ArrayList<>(periods(action));
        counted.removeIf(p -> !p.stale() && (p.state() == State.EXCLUDED || p.state() == State.NO_ACTIVITY));
        List<PeriodState> next = counted.subList(0, Math.min(needed, counted.size()));
        if (next.stream().anyMatch(p -> !p.stale() && p.state() == State.BREACHED)) {
            return Optional.of(false);
        }
        boolean known = next.size() == needed
                && next.stream().allMatch(p -> !p.stale() && p.state().measured());
        return known ? Optional.of(true) : Optional.empty();
    }

    /** Whether the result of the breached period is meanwhile another one. */
    boolean breachWasFalse(CorrectiveAction action) {
        return breachPeriod(action)
                .filter(p -> !p.stale())
                .map(PeriodState::state)
                .filter(s -> s.measured() && s != State.BREACHED || s == State.EXCLUDED || s == State.NO_ACTIVITY)
                .isPresent();
    }

    private Optional<PeriodState> breachPeriod(CorrectiveAction action) {
        Breach breach = breaches.get(action.breachNumber());
        return jdbc.sql("""
                        select cycle_from, state, stale from level_result
                         where term_code = ? and period_from = ? and state is not null
                        """).params(breach.termCode(), breach.periodFrom()).query(PeriodState.class).list().stream()
                .reduce(ActionEffect::worse);
    }

    /** Whether there is a newer version of the term than the one that was breached. */
    boolean targetRevised(CorrectiveAction action) {
        return terms.versionsOf(action.termCode()).stream().anyMatch(t -> t.id() > action.termId());
    }

    /** The version of the term that was breached. */
    public Term term(CorrectiveAction action) {
        return terms.versionsOf(action.termCode()).stream()
                .filter(t -> t.id() == action.termId())
                .findFirst()
                .orElseGet(() -> terms.get(action.termCode()));
    }

    /** First day of the first whole period that is still to come. */
    LocalDate from(CorrectiveAction action) {
        LocalDate today = terms.today();
        int months = months(action);
        int first = (today.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(today.getYear(), first, 1).plusMonths(months);
    }

    /** By when the results of all periods that tell something should be there. */
    Deadline due(CorrectiveAction action, LocalDate from) {
        Integer periods = action.rule().verifyPeriods();
        LocalDate end = from.plusMonths((long) months(action) * (periods == null ? 1 : periods));
        return dueDates.after(end.atStartOfDay(Latvian.ZONE).toInstant(), LATE);
    }

    private int months(CorrectiveAction action) {
        TermPeriod period = term(action).content().period();
        return switch (period) {
            case QUARTER -> MONTHS_OF_QUARTER;
            case YEAR -> MONTHS_OF_YEAR;
            case MONTH, CASE -> 1;
        };
    }
}
