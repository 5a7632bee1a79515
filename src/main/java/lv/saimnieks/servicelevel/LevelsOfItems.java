package lv.saimnieks.servicelevel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.cases.PromisedLevels;
import lv.saimnieks.servicelevel.term.Actuals;
import lv.saimnieks.servicelevel.term.Actuals.Actual;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.Terms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The terms in force of services and resources with their last results, for cases about them (PU2-18/I2, PU2-17/B1). */
@Component
class LevelsOfItems implements PromisedLevels {

    private final Terms terms;
    private final Actuals actuals;

    LevelsOfItems(Terms terms, Actuals actuals) {
        this.terms = terms;
        this.actuals = actuals;
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
