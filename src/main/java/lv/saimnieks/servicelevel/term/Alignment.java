package lv.saimnieks.servicelevel.term;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.servicelevel.term.content.Combination;
import lv.saimnieks.servicelevel.term.content.Comparison;
import lv.saimnieks.servicelevel.term.content.Content;
import lv.saimnieks.servicelevel.term.content.TargetKind;
import lv.saimnieks.servicelevel.term.content.Unit;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a term promises against what those promise that its item depends on, directly or not (PU2-17/V5): availabilities
 * are multiplied, times are added or the longest taken, as the term says. Each dependency counts once. Nothing is refused
 * for it: whoever promises more than the chain can give is told the numbers.
 */
@Service
@Transactional(readOnly = true)
public class Alignment {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int CALCULATED = 12;
    private static final int SHOWN = 2;

    private final Terms terms;
    private final Catalogue catalogue;

    Alignment(Terms terms, Catalogue catalogue) {
        this.terms = terms;
        this.catalogue = catalogue;
    }

    /**
     * A term beside those it rests on.
     *
     * @param parts never empty
     * @param chain the best that they can give together, in the unit of the term
     * @param kept whether the term promises no more than that
     * @param sum {@code 99,5 × 99,8 × 99,9 = 99,20 < 99,5}
     */
    public record Finding(Term term, List<Term> parts, BigDecimal chain, boolean kept, String sum) {

        /** The sum and what it means, as a sentence. */
        public String sentence() {
            return Wording.of(
                    "servicelevel.alignment." + (kept ? "kept" : "broken"),
                    sum,
                    parts.stream()
                            .map(p -> p.content().itemCode() + " " + p.code())
                            .collect(Collectors.joining(", ")));
        }
    }

    /** How a term stands, on a day when it is in force; empty where it rests on no other term. */
    public Optional<Finding> of(Term term) {
        LocalDate today = terms.today();
        LocalDate day = term.state(today) == TermState.PLANNED ? term.content().validFrom() : today;
        return find(term, terms.all(day), new HashMap<>());
    }

    /** Every term in force that promises more than its chain can give. */
    public List<Finding> broken() {
        List<Term> all = terms.all(terms.today());
        Map<String, Set<String>> known = new HashMap<>();
        return all.stream()
                .flatMap(t -> find(t, all, known).stream())
                .filter(f -> !f.kept())
                .toList();
    }

    /** Those of {@link #broken} that rest on the term. */
    public List<Finding> brokenBy(Term part) {
        return broken().stream()
                .filter(f -> f.parts().stream().anyMatch(p -> p.code().equals(part.code())))
                .toList();
    }

    private Optional<Finding> find(Term term, List<Term> all, Map<String, Set<String>> known) {
        Content own = term.content();
        boolean availability = own.availability();
        if (!availability && own.combination() == null) {
            return Optional.empty();
        }
        Set<String> chain = dependencies(own.itemCode(), known);
        List<Term> parts = all.stream()
                .filter(t -> t.content().client() == null && t.content().availability() == availability)
                .filter(t -> chain.contains(t.content().itemCode())
                        || receivedBy(own, t.content()) && !t.code().equals(term.code()))
                .filter(t -> availability || timeIn(own.unit(), t.content()).isPresent())
                .collect(Collectors.toCollection(ArrayList::new));
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(availability ? product(term, weakest(parts)) : times(term, parts));
    }

    private static boolean receivedBy(Content own, Content other) {
        return own.targetKind() != TargetKind.RECEIVED_SERVICE
                && other.targetKind() == TargetKind.RECEIVED_SERVICE
                && other.itemCode().equals(own.itemCode());
    }

    /** Where an item has several promises of its availability, the lowest counts. */
    private static List<Term> weakest(List<Term> parts) {
        Map<String, Term> byItem = new TreeMap<>();
        parts.forEach(p -> byItem.merge(
                p.content().itemCode() + p.content().targetKind(),
                p,
                (a, b) -> a.content().target().compareTo(b.content().target()) <= 0 ? a : b));
        return List.copyOf(byItem.values());
    }

    private static Finding product(Term term, List<Term> parts) {
        BigDecimal chain = HUNDRED;
        for (Term part : parts) {
            chain = chain.multiply(part.content().target()).divide(HUNDRED, CALCULATED, RoundingMode.DOWN);
        }
        String factors = parts.stream().map(p -> shown(p.content().target())).collect(Collectors.joining(" × "));
        BigDecimal target = term.content().target();
        boolean kept = chain.compareTo(target) >= 0;
        String result = shown(chain.setScale(Math.max(SHOWN, target.scale()), RoundingMode.DOWN));
        return new Finding(term, parts, chain, kept, factors + " = " + result + (kept ? " ≥ " : " < ") + shown(target));
    }

    private static Finding times(Term term, List<Term> parts) {
        Content own = term.content();
        List<BigDecimal> times = parts.stream()
                .flatMap(p -> timeIn(own.unit(), p.content()).stream())
                .toList();
        boolean added = own.combination() == Combination.SUM;
        BigDecimal chain = added
                ? times.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                : times.stream().max(Comparator.naturalOrder()).orElseThrow();
        boolean kept = chain.compareTo(own.target()) <= 0;
        String all = times.stream().map(Alignment::shown).collect(Collectors.joining(added ? " + " : "; "));
        String sum = (added ? all : "max(" + all + ")") + " = " + shown(chain) + (kept ? " ≤ " : " > ")
                + own.unit().shown(own.target());
        return new Finding(term, parts, chain, kept, sum);
    }

    private static Optional<BigDecimal> timeIn(Unit unit, Content part) {
        return part.unit().time() && part.comparison() == Comparison.AT_MOST
                ? part.unit().in(unit, part.target())
                : Optional.empty();
    }

    private static String shown(BigDecimal number) {
        return Latvian.number(number.scale() < 0 ? number.setScale(0) : number);
    }

    /** Everything that the item depends on, but itself. */
    private Set<String> dependencies(String code, Map<String, Set<String>> known) {
        Set<String> found = new LinkedHashSet<>();
        List<String> next = List.of(code);
        while (!next.isEmpty()) {
            next = next.stream()
                    .flatMap(c -> known.computeIfAbsent(c, this::direct).stream())
                    .distinct()
                    .filter(found::add)
                    .toList();
        }
        found.remove(code);
        return found;
    }

    private Set<String> direct(String code) {
        return catalogue.dependenciesOf(code).stream().map(Item::code).collect(Collectors.toSet());
    }
}
