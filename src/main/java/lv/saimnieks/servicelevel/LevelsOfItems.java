package lv.saimnieks.servicelevel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.saimnieks.cases.PromisedLevels;
import lv.saimnieks.servicelevel.breach.Breaches;
import lv.saimnieks.servicelevel.term.Actuals;
import lv.saimnieks.servicelevel.term.Actuals.Actual;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.Terms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The terms in force of services and resources with their last results, for cases about them (PU2-18/I2, PU2-17/B1). */
@Component
class LevelsOfItems implements PromisedLevels {

    private static final Pattern CODE = Pattern.compile("\\bN-\\d{2,6}\\b");

    private final Terms terms;
    private final Actuals actuals;
    private final Breaches breaches;

    LevelsOfItems(Terms terms, Actuals actuals, Breaches breaches) {
        this.terms = terms;
        this.actuals = actuals;
        this.breaches = breaches;
    }

    @Override
    @Transactional
    public Optional<String> suspected(String text, String caseNumber) {
        return CODE.matcher(text == null ? "" : text)
                .results()
                .map(MatchResult::group)
                .filter(code -> terms.find(code).isPresent())
                .findFirst()
                .filter(code -> breaches.worthLooking(code, caseNumber));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Level> of(Collection<String> items) {
        List<Term> promised = terms.of(items, terms.today());
        Map<String, Actual> found = actuals
                .latest(promised.stream().map(Term::code).toList())
                .stream()
                .collect(Collectors.toMap(Actual::code, Function.identity()));
        return promised.stream().map(t -> level(t, found.get(t.code()))).toList();
    }

    private static Level level(Term term, Actual actual) {
        return new Level(
                term.code(),
                term.content().itemCode(),
                term.content().indicator(),
                term.targetText(),
                actual == null || actual.value() == null ? "" : term.actualText(actual.value()),
                actual == null ? "" : Term.days(actual.from(), actual.to()),
                actual == null ? "" : actual.state().label(),
                actual == null ? "" : actual.look(),
                "/registri/limeni/" + term.code());
    }
}
