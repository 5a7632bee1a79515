package lv.saimnieks.change.template;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.NewChange;
import lv.saimnieks.change.model.PlanItem;
import lv.saimnieks.change.template.ChangeTemplate.Work;
import lv.saimnieks.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan that a planner begins with where the change was asked for with a template. */
@Component
public class TemplatePlans {

    private final ChangeTemplates templates;
    private final WorkingCalendar calendar;
    private final Clock clock;

    TemplatePlans(ChangeTemplates templates, WorkingCalendar calendar, Clock clock) {
        this.templates = templates;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What the template says of the plan; the texts are null where it says nothing. */
    public record Begun(
            List<PlanItem.Work> works,
            @Nullable String rollbackPlan,
            @Nullable String testPlan,
            @Nullable String communicationPlan) {}

    /**
     * The plan of a change; empty where it has no template.
     *
     * @param managers who manages it
     * @param offered whom the planner may choose; a work of anybody else is left without a person
     */
    public Optional<Begun> of(Change change, List<String> managers, Collection<String> offered) {
        NewChange.Template named = change.request().template();
        return named == null
                ? Optional.empty()
                : templates.find(named.code(), named.revision()).map(t -> begun(t, change, managers, offered));
    }

    private Begun begun(ChangeTemplate template, Change change, List<String> managers, Collection<String> offered) {
        LocalDate first = first(template.works(), change.request().wish().desiredBy());
        String requester = change.request().requester();
        return new Begun(
                template.works().stream()
                        .map(w -> new PlanItem.Work(
                                w.what(),
                                Optional.ofNullable(person(w, requester, managers))
                                        .filter(offered::contains)
                                        .orElse(null),
                                calendar.plusWorkingDays(first, w.fromDay() - 1),
                                calendar.plusWorkingDays(first, w.toDay() - 1)))
                        .toList(),
                template.content().rollbackPlan(),
                template.content().testPlan(),
                template.content().communicationPlan());
    }

    /** So that the last work is done by the day that is wished, where there is time; else the next working day. */
    LocalDate first(List<Work> works, @Nullable LocalDate desiredBy) {
        LocalDate next = calendar.plusWorkingDays(LocalDate.now(clock), 1);
        if (desiredBy == null) {
            return next;
        }
        int days = works.stream().mapToInt(Work::toDay).max().orElse(1);
        LocalDate wished = calendar.minusWorkingDays(desiredBy, days - 1);
        return wished.isAfter(next) ? wished : next;
    }

    private static @Nullable String person(Work work, String requester, List<String> managers) {
        if (ChangeTemplate.REQUESTER.equals(work.who())) {
            return requester;
        }
        if (ChangeTemplate.MANAGER.equals(work.who())) {
            return managers.isEmpty() ? null : managers.get(0);
        }
        return work.who();
    }
}
