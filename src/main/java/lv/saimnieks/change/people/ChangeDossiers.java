package lv.saimnieks.change.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.SupportOfItems;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Changes;
import lv.saimnieks.change.standard.StandardModels;
import lv.saimnieks.platform.casework.CaseStory.Fact;
import lv.saimnieks.shared.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a change for a person who may read it. */
@Service
@Transactional(readOnly = true)
public class ChangeDossiers {

    private static final Set<String> PLANNED =
            Set.of("change.timeline.planned", "change.timeline.plannedFromTemplate", "change.timeline.documented");

    private final ChangeAccess access;
    private final CaseAccess cases;
    private final Changes changes;
    private final StandardModels models;
    private final Levels levels;
    private final CaseTimeline timeline;
    private final ObjectProvider<SupportOfItems> support;

    ChangeDossiers(
            ChangeAccess access,
            CaseAccess cases,
            Changes changes,
            StandardModels models,
            Levels levels,
            CaseTimeline timeline,
            ObjectProvider<SupportOfItems> support) {
        this.access = access;
        this.cases = cases;
        this.changes = changes;
        this.models = models;
        this.levels = levels;
        this.timeline = timeline;
        this.support = support;
    }

    /** @throws lv.saimnieks.shared.Refusal when there is no such change or the person has no part in it */
    public ChangeDossier open(String number, String user) {
        Change change = access.readable(number, user);
        readWhole(change);
        List<String> managers = levels.managersOf(change.request().scope(), change.targets());
        boolean manages = managers.contains(user);
        boolean works = change.currentItems().stream()
                .anyMatch(i -> user.equals(i.work().who()));
        return new ChangeDossier(
                change,
                managers,
                models.find(change.request().wish().standardModel()).orElse(null),
                origin(change, user),
                changes.findByRequestOriginOriginCaseOrderByNumber(number).stream()
                        .map(c -> related(c, user))
                        .toList(),
                support.stream()
                        .flatMap(s -> s.of(change.targets(), user).stream())
                        .toList(),
                against(change),
                change.status().withdrawable()
                        && (manages || change.request().requester().equals(user)),
                change.status() == ChangeStatus.IMPLEMENTING && (manages || works));
    }

    private List<Fact> against(Change change) {
        return change.plan().plannedAt() == null
                ? List.of()
                : timeline.last(change.number(), PLANNED)
                        .map(e -> Stream.of("change.timeline.answer.against", "change.timeline.answer.movedFrom")
                                .flatMap(question -> e.answered(Wording.of(question)).stream())
                                .toList())
                        .orElse(List.of());
    }

    private ChangeDossier.Related origin(Change change, String user) {
        String origin = change.request().origin().originCase();
        return origin == null
                ? null
                : changes.findByNumber(origin).map(c -> related(c, user)).orElse(null);
    }

    private ChangeDossier.Related related(Change other, String user) {
        boolean readable = cases.mayRead(other.number(), user);
        return new ChangeDossier.Related(
                other.number(), readable ? other.request().title() : null, readable ? other.status() : null);
    }

    /** Everything is read here, because pages are written when the transaction is over. */
    private static void readWhole(Change change) {
        Stream.of(
                        change.targets(),
                        change.affected(),
                        change.risks(),
                        change.splitParts(),
                        change.criteria().keySet(),
                        change.compliance().keySet(),
                        change.stakeholders(),
                        change.opinions(),
                        change.decisions(),
                        change.planItems(),
                        change.deviations(),
                        change.reviews())
                .forEach(part -> part.forEach(p -> {}));
    }
}
