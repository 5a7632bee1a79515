package lv.saimnieks.servicelevel.term;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import lv.saimnieks.cases.RegisterMeasure;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.servicelevel.term.content.AgreementKind;
import lv.saimnieks.servicelevel.term.content.Comparison;
import lv.saimnieks.servicelevel.term.content.Content;
import lv.saimnieks.servicelevel.term.content.Rule;
import lv.saimnieks.servicelevel.term.content.TargetKind;
import lv.saimnieks.servicelevel.term.content.TermPeriod;
import lv.saimnieks.servicelevel.term.content.Unit;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a version of a term may say. */
@Component
class TermChecks {

    private static final String WRONG = "servicelevel.term.wrong.";

    private final Catalogue catalogue;
    private final Terms terms;
    private final Documents documents;
    private final RegisterMeasures measures;
    private final Actuals actuals;

    TermChecks(
            Catalogue catalogue,
            Terms terms,
            Documents documents,
            RegisterMeasures measures,
            ObjectProvider<Actuals> actuals) {
        this.catalogue = catalogue;
        this.terms = terms;
        this.documents = documents;
        this.measures = measures;
        this.actuals = actuals.getIfAvailable(() -> Actuals.NONE);
    }

    /**
     * What was typed, read and checked; what is wrong is noted by field, and then the answer is not to be used.
     *
     * @param versions those that there are, oldest first; none for a new term
     */
    Content check(TermInput in, List<Term> versions, Problems wrong) {
        Content c = new TermReading(in, wrong).read();
        item(c, versions.isEmpty(), wrong);
        measure(c, wrong);
        source(c, wrong);
        limits(c, wrong);
        basis(c, wrong);
        days(c, wrong);
        client(c, wrong);
        if (!versions.isEmpty()) {
            succession(c, versions, wrong);
        }
        return c;
    }

    private void item(Content c, boolean fresh, Problems wrong) {
        Item item = c.itemCode() == null ? null : catalogue.find(c.itemCode()).orElse(null);
        boolean retired = item != null && fresh && catalogue.all().stream().noneMatch(item::equals);
        if (item == null || !item.code().equals(c.itemCode())) {
            add(wrong, "itemCode", "item");
        } else if (retired) {
            add(wrong, "itemCode", "retired", item.label());
        } else if (c.targetKind() == TargetKind.PROVIDED_SERVICE && item.kind() != ItemKind.SERVICE) {
            add(wrong, "itemCode", "service", item.label());
        } else if (c.targetKind() == TargetKind.RESOURCE && item.kind() != ItemKind.RESOURCE) {
            add(wrong, "itemCode", "resource", item.label());
        }
        if (c.targetKind() == TargetKind.RECEIVED_SERVICE && c.counterparty() == null) {
            add(wrong, "counterparty", "counterparty");
        }
    }

    private static void measure(Content c, Problems wrong) {
        if (c.rule() != null && c.unit() != null && !c.rule().fits(c.unit())) {
            add(
                    wrong,
                    "rule",
                    c.unit() == Unit.PERCENT ? "rulePercent" : "ruleUnit",
                    c.rule().label());
        }
        if (c.rule() == Rule.PERCENTILE && c.percentile() == null) {
            add(wrong, "percentile", "percentile");
        } else if (c.rule() != null && c.rule() != Rule.PERCENTILE && c.percentile() != null) {
            add(wrong, "percentile", "noPercentile");
        }
        if (c.availability() && c.comparison() != null && c.comparison() != Comparison.AT_LEAST) {
            add(wrong, "comparison", "availability");
        }
        if (c.availability() && c.period() == TermPeriod.CASE) {
            add(wrong, "period", "availabilityCase");
        }
        if (c.combination() != null && c.unit() != null && !(c.unit().time() && c.comparison() == Comparison.AT_MOST)) {
            add(wrong, "combination", "combination");
        }
    }

    /** A register counts cases, good ones of all or the days that each took, whoever the client was. */
    private void source(Content c, Problems wrong) {
        if (c.measure() == null) {
            return;
        }
        RegisterMeasure measure = measures.find(c.measure()).orElse(null);
        if (measure == null) {
            add(wrong, "measure", "measure", measures.labels());
        } else if (c.client() != null) {
            add(wrong, "measure", "measureClient");
        } else if (c.unit() != null && c.rule() != null && !fits(measure, c)) {
            boolean share = measure.kind() == RegisterMeasure.Kind.SHARE;
            add(wrong, "measure", share ? "measureShare" : "measureDays", measure.label());
        }
    }

    private static boolean fits(RegisterMeasure measure, Content c) {
        return switch (measure.kind()) {
            case SHARE -> c.unit() == Unit.PERCENT && c.rule() == Rule.SHARE;
            case WORKING_DAYS ->
                c.unit() == Unit.WORKING_DAYS
                        && EnumSet.of(Rule.MEAN, Rule.MAXIMUM, Rule.PERCENTILE).contains(c.rule());
        };
    }

    /** Equality is on the good side everywhere, so a warning at the target itself is of no use but not wrong. */
    private static void limits(Content c, Problems wrong) {
        BigDecimal warning = c.warning();
        if (warning == null || c.target() == null || c.comparison() == null) {
            return;
        }
        if (c.comparison() == Comparison.EQUAL) {
            add(wrong, "warning", "noWarning");
        } else if (!c.comparison().met(warning, c.target())) {
            add(
                    wrong,
                    "warning",
                    c.comparison() == Comparison.AT_MOST ? "warningAbove" : "warningBelow",
                    warning,
                    c.target());
        }
    }

    private void basis(Content c, Problems wrong) {
        boolean known = documents.versionsOf(c.agreement()).stream().anyMatch(d -> d.kind() == DocumentKind.AGREEMENT);
        if (c.agreement() != null && !known) {
            add(wrong, "agreement", "noAgreement", c.agreement());
        } else if (c.agreementKind() == AgreementKind.FORMAL && !known) {
            add(wrong, "agreement", "formal");
        } else if (known
                && c.validFrom() != null
                && documents.inForce(c.agreement(), c.validFrom()).isEmpty()) {
            add(wrong, "agreement", "agreementDays", c.agreement(), c.validFrom());
        }
        if (c.agreementKind() == AgreementKind.PUBLIC_PROMISE && !c.publicPromise()) {
            add(wrong, "publicPromise", "promise");
        }
    }

    private static void days(Content c, Problems wrong) {
        if (c.validFrom() == null) {
            add(wrong, "validFrom", "validFrom");
        }
        wrong.period(c.validFrom(), c.validTo(), "validTo");
    }

    /** What a client agreed on stands beside the same indicator of the same item. */
    private void client(Content c, Problems wrong) {
        if (c.standardCode() == null) {
            return;
        }
        Content standard = terms.find(c.standardCode()).map(Term::content).orElse(null);
        if (c.client() == null) {
            add(wrong, "client", "client");
        } else if (standard == null || standard.client() != null) {
            add(wrong, "standardCode", "standard");
        } else if (!standard.itemCode().equals(c.itemCode())
                || standard.unit() != c.unit()
                || standard.comparison() != c.comparison()) {
            add(wrong, "standardCode", "otherStandard", c.standardCode());
        }
    }

    private void succession(Content c, List<Term> versions, Problems wrong) {
        Term last = versions.get(versions.size() - 1);
        Content before = last.content();
        if (before.targetKind() != c.targetKind()
                || !before.itemCode().equals(c.itemCode())
                || !Objects.equals(before.client(), c.client())
                || !Objects.equals(before.standardCode(), c.standardCode())) {
            add(wrong, "itemCode", "otherItem", last.code());
        }
        if (!Objects.equals(before.measure(), c.measure())) {
            add(wrong, "measure", "otherMeasure", last.code());
        }
        boolean otherUnit = before.unit() != c.unit();
        boolean otherRule = !before.sameRule(c);
        if ((otherUnit || otherRule) && actuals.measured(last.code())) {
            add(wrong, otherUnit ? "unit" : "rule", "measured", last.code());
        }
        LocalDate today = terms.today();
        versions.stream()
                .filter(v -> v.state(today) != TermState.PLANNED)
                .filter(v -> c.validFrom() != null
                        && !c.validFrom().isAfter(v.content().validFrom()))
                .reduce((a, b) -> b)
                .ifPresent(v -> add(
                        wrong, "validFrom", "notAfter", v.version(), v.content().validFrom()));
    }

    private static void add(Problems wrong, String field, String sentence, Object... values) {
        wrong.add(field, Wording.of(WRONG + sentence, values));
    }
}
