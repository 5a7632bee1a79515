package lv.saimnieks.servicelevel.breach;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.CaseMail;
import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.servicelevel.measurement.Figures;
import lv.saimnieks.servicelevel.measurement.Results.Result;
import lv.saimnieks.servicelevel.term.Term;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the system tells of what it found, beside those who are given a task. */
@Service
@Transactional
public class BreachNotices {

    private final Breaches breaches;
    private final BreachSummaries summaries;
    private final BreachPeople people;
    private final CaseAccess access;
    private final CaseTimeline timeline;
    private final CaseMail mail;

    BreachNotices(
            Breaches breaches,
            BreachSummaries summaries,
            BreachPeople people,
            CaseAccess access,
            CaseTimeline timeline,
            CaseMail mail) {
        this.breaches = breaches;
        this.summaries = summaries;
        this.people = people;
        this.access = access;
        this.timeline = timeline;
        this.mail = mail;
    }

    /** No value came by the day it was due: the manager is told. */
    public void overdue(String number) {
        String item = breaches.get(number).itemCode();
        tell("measurement-overdue", number, people.managers(item).users(), Map.of());
        timeline.add(number, CaseFact.of("servicelevel.timeline.overdue"));
    }

    /** Still no value: the portfolio manager is told and has the task too. */
    public void escalate(String number) {
        breaches.escalate(number);
        tell(
                "measurement-missing",
                number,
                people.portfolio(breaches.get(number).itemCode()),
                Map.of());
    }

    /** The value that came is near the target: the manager is told. */
    public void atRisk(String number) {
        tell(
                "near-target",
                number,
                people.managers(breaches.get(number).itemCode()).users(),
                Map.of());
    }

    /** The same of a result that nobody has anything to do with; it has no number. */
    void atRisk(Term term, Result result) {
        CaseSummary about = new CaseSummary(
                term.code(),
                term.label(),
                term.content().itemCode(),
                Term.days(result.periodFrom(), result.periodTo()),
                "/registri/limeni/" + term.code());
        String value = Figures.value(
                result.amount(), term.content().unit(), term.content().comparison());
        mail.send(
                "servicelevel/near-target",
                about,
                people.managers(term.content().itemCode()).users(),
                Map.of("value", value, "target", term.targetText()));
    }

    /** A resource was not what was promised: the managers of the services that depend on it are told (PU2-17/U2b). */
    public void resourceAtRisk(String number) {
        List<Item> services = people.dependentServices(breaches.get(number).itemCode());
        Set<String> managers = services.stream()
                .flatMap(s -> people.managers(s.code()).users().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String named = services.stream().map(Item::code).collect(Collectors.joining(", "));
        if (!managers.isEmpty()) {
            tell("resource-at-risk", number, managers, Map.of("services", named));
        }
        timeline.add(number, CaseFact.of("servicelevel.timeline.atRisk", services.isEmpty() ? "–" : named));
    }

    private void tell(String template, String number, Collection<String> to, Map<String, Object> more) {
        access.involve(number, to);
        mail.send("servicelevel/" + template, summaries.of(number), to, more);
    }
}
