package lv.saimnieks.change.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.PlanItem;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.shared.WorkingCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a model made from a change begins with; whoever proposed it completes it. */
@Component
@Transactional(readOnly = true)
public class ModelDraft {

    private final ChangeFinder finder;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ModelDraft(ChangeFinder finder, WorkingCalendar calendar, Clock clock) {
        this.finder = finder;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The change's words, what it affected, and the works of its plan, in working days from the first of them. */
    public ModelVersions.Draft from(String number) {
        Change change = finder.get(number);
        List<PlanItem.Work> works = change.currentItems().stream()
                .map(PlanItem::work)
                .sorted(Comparator.comparing(PlanItem.Work::plannedTo))
                .toList();
        LocalDate begins = works.stream()
                .map(PlanItem.Work::plannedFrom)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.now(clock));
        return new ModelVersions.Draft(
                new StandardModel.Content(
                        change.request().title(),
                        change.request().description(),
                        LocalDate.now(clock),
                        null,
                        RiskLevel.LOW,
                        change.affectedCount(ItemKind.SERVICE),
                        change.affectedCount(ItemKind.RESOURCE)),
                works.stream()
                        .map(w -> new StandardModel.Step(
                                w.what(), Math.max(0, calendar.workingDaysBetween(begins, w.plannedTo()))))
                        .toList());
    }
}
