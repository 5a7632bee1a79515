package lv.saimnieks.servicelevel.term;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.servicelevel.term.Actuals.Actual;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standard level, those that clients agreed on instead, and the actual one, side by side (PU2-17/A4). */
@Service
@Transactional(readOnly = true)
public class ThreeWay {

    private final Terms terms;
    private final Actuals actuals;

    ThreeWay(Terms terms, ObjectProvider<Actuals> actuals) {
        this.terms = terms;
        this.actuals = actuals.getIfAvailable(() -> Actuals.NONE);
    }

    /**
     * A term and its actual level.
     *
     * @param agreed how it compares with the standard one; null for that itself
     * @param actual the last one; that of the standard term where an agreed one is not measured by itself; null for none
     */
    public record Line(Term term, Agreed agreed, Actual actual) {

        /** The actual level as people read it; empty for none. */
        public String value() {
            return actual == null ? "" : term.actualText(actual.value());
        }
    }

    /** The standard term and what clients agreed on instead of it; of an agreed term, the same. */
    public List<Line> of(Term term) {
        String standard = term.content().standardCode();
        return lines(standard == null ? term : terms.find(standard).orElse(term));
    }

    private List<Line> lines(Term standard) {
        List<Term> agreed = terms.agreedInsteadOf(standard.code());
        List<Term> all = new ArrayList<>(agreed);
        all.add(standard);
        Map<String, Actual> found = latest(all);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(standard, null, found.get(standard.code())));
        agreed.forEach(a -> lines.add(new Line(
                a,
                Agreed.compare(a.content(), standard.content()),
                found.getOrDefault(a.code(), found.get(standard.code())))));
        return lines;
    }

    private Map<String, Actual> latest(Collection<Term> of) {
        return actuals.latest(of.stream().map(Term::code).toList()).stream()
                .collect(Collectors.toMap(Actual::code, Function.identity()));
    }

    /** Every standard term in force in whose place a client agreed on something, with what was agreed. */
    public List<Line> all() {
        return terms.all(terms.today()).stream()
                .map(t -> t.content().standardCode())
                .filter(code -> code != null)
                .distinct()
                .flatMap(code -> terms.find(code).stream())
                .flatMap(standard -> lines(standard).stream())
                .toList();
    }
}
