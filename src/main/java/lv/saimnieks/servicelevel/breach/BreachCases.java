package lv.saimnieks.servicelevel.breach;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.cases.CaseType;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.cases.PromisedLevels;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.servicelevel.measurement.Figures;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nonconformities as cases, shown with the levels of what the service or resource needs (PU2-17/A7). */
@Component
@Transactional(readOnly = true)
class BreachCases implements CaseType {

    private final Breaches breaches;
    private final BreachSummaries summaries;
    private final BreachPeople people;
    private final Terms terms;
    private final Catalogue catalogue;
    private final PromisedLevels levels;
    private final CaseRegisters registers;
    private final CaseAccess access;

    BreachCases(
            Breaches breaches,
            BreachSummaries summaries,
            BreachPeople people,
            Terms terms,
            Catalogue catalogue,
            PromisedLevels levels,
            CaseRegisters registers,
            CaseAccess access) {
        this.breaches = breaches;
        this.summaries = summaries;
        this.people = people;
        this.terms = terms;
        this.catalogue = catalogue;
        this.levels = levels;
        this.registers = registers;
        this.access = access;
    }

    @Override
    public Register register() {
        return Register.BREACH;
    }

    @Override
    public String domain() {
        return "servicelevel";
    }

    @Override
    public Place place() {
        return new Place(BreachSummaries.PATH, Wording.of("servicelevel.breaches.heading"));
    }

    @Override
    public Optional<String> received() {
        return Optional.of("select number, registered_at as received_at, item_code as item from level_breach");
    }

    @Override
    public Optional<String> receipts() {
        return Optional.of("select number, registered_at as received_at, registered_at as noted_at from level_breach");
    }

    @Override
    public String registered() {
        return "select number, process as instance, closed_at is not null as closed from level_breach";
    }

    @Override
    public CaseSummary summary(String number) {
        return summaries.of(number);
    }

    @Override
    public CaseView view(String number, String user) {
        access.requireReadable(number, user);
        Breach breach = breaches.get(number);
        Handling handling = breaches.handling(number);
        Term term = terms.versionsOf(breach.termCode()).stream()
                .filter(t -> t.id() == breach.termId())
                .findFirst()
                .orElseGet(() -> terms.get(breach.termCode()));
        List<String> needed = catalogue.dependenciesOf(breach.itemCode()).stream()
                .map(Item::code)
                .toList();
        Map<String, Object> more = new HashMap<>();
        more.put("breach", breach);
        more.put("handling", handling);
        more.put("term", term);
        more.put(
                "value",
                Figures.value(
                        breach.amount(), term.content().unit(), term.content().comparison()));
        more.put(
                "deviation",
                breach.deviation() == null
                        ? ""
                        : Latvian.number(breach.deviation().setScale(1, RoundingMode.HALF_UP)) + "\u00a0%");
        more.put("needed", levels.of(needed));
        more.put(
                "others",
                levels.of(List.of(breach.itemCode())).stream()
                        .filter(l -> !l.code().equals(term.code()))
                        .toList());
        more.put("dependants", people.dependentServices(breach.itemCode()));
        more.put(
                "pages",
                registers.pages(Stream.of(handling.originCase(), handling.actionNumber())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        return new CaseView(summaries.of(number), handling.process(), handling.open(), more);
    }
}
