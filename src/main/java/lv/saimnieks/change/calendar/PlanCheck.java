package lv.saimnieks.change.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.change.calendar.PlanRules.Slot;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Change.AffectedItem;
import lv.saimnieks.change.model.Plan;
import lv.saimnieks.change.model.PlanItem;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.WorkingCalendar;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands against a plan: plans of other open changes for the same or a dependent item or the same person, days that
 * are not worked, and windows in which nothing should be changed. Where items clash or a window is met, whoever plans may go
 * on with a reason; into a hard window an emergency change only. All that is found is told and stands in the story.
 */
@Component
@Transactional(readOnly = true)
public class PlanCheck {

    private static final String REASON = "clashReasonText";
    private static final String ITEMS = "planItemsText";

    /** So many are told; who mends these sees the next. */
    private static final int TOLD = 20;

    private final PlannedWorks works;
    private final Freezes freezes;
    private final WorkingCalendar calendar;
    private final CaseAccess access;
    private final Users users;
    private final Clock clock;

    PlanCheck(
            PlannedWorks works,
            Freezes freezes,
            WorkingCalendar calendar,
            CaseAccess access,
            Users users,
            Clock clock) {
        this.works = works;
        this.freezes = freezes;
        this.calendar = calendar;
        this.access = access;
        this.users = users;
        this.clock = clock;
    }

    /** What was found, to be judged and told. */
    public final class Against {

        private final Change change;
        private final PlanRules rules;
        private final List<Slot> slots;
        private final List<Finding> found;

        private Against(Change change, PlanRules rules, List<Slot> slots, List<Finding> found) {
            this.change = change;
            this.rules = rules;
            this.slots = slots;
            this.found = found;
        }

        /**
         * Notes what the planner may not do, or only with a reason, with the next free days.
         *
         * @param explainable whether the form asks for a reason at all; older ones do not, and are not refused for its lack
         */
        public void judge(String user, @Nullable String reason, boolean explainable, Problems wrong) {
            List<Finding> hard = change.classification().emergency()
                    ? List.of()
                    : found.stream().filter(Finding::hard).toList();
            List<Finding> others =
                    found.stream().filter(Predicate.not(hard::contains)).toList();
            boolean unexplained = others.stream().anyMatch(Finding::needsReason) && explainable && reason == null;
            if (hard.isEmpty() && !unexplained) {
                return;
            }
            Map<String, String> titles = titles(user);
            String free = free();
            if (!hard.isEmpty()) {
                wrong.add(ITEMS, Wording.of("change.PlanCheck.hard", told(hard, titles), free));
            }
            if (unexplained) {
                String words = hard.isEmpty() ? "change.PlanCheck.clashes" : "change.PlanCheck.clashesToo";
                wrong.add(REASON, Wording.of(words, told(others, titles), free));
            }
        }

        /** Notes that a reason is missing for what was done already in a time in which nothing should be changed. */
        public void explain(String user, @Nullable String reason, boolean explainable, Problems wrong) {
            if (!found.isEmpty() && explainable && reason == null) {
                wrong.add(REASON, Wording.of("change.PlanCheck.wasFrozen", told(found, titles(user))));
            }
        }

        private String told(List<Finding> some, Map<String, String> titles) {
            String told = some.stream()
                    .limit(TOLD)
                    .map(f -> f.sentence(titles, users::displayName))
                    .collect(Collectors.joining(" "));
            return some.size() > TOLD ? told + " " + Wording.of("change.PlanCheck.more", some.size() - TOLD) : told;
        }

        private Map<String, String> titles(String user) {
            Map<String, String> titles = new LinkedHashMap<>();
            found.stream().map(Finding::other).filter(Objects::nonNull).forEach(o -> titles.put(o.number(), o.title()));
            titles.keySet().retainAll(access.readable(Set.copyOf(titles.keySet()), user));
            return titles;
        }

        private String free() {
            return nextFree()
                    .map(d -> Wording.of("change.PlanCheck.free", d.from(), d.to()))
                    .orElseGet(() -> Wording.of("change.PlanCheck.noneFree"));
        }

        /** The day on which a plan that nobody judges may begin: the next free one, where it met a hard window. */
        public LocalDate begin(LocalDate planned) {
            boolean hard =
                    !change.classification().emergency() && found.stream().anyMatch(Finding::hard);
            return hard ? nextFree().map(Days::from).orElse(planned) : planned;
        }

        private Optional<Days> nextFree() {
            LocalDate today = LocalDate.now(clock);
            LocalDate before = change.authorisedUntil() == null ? null : Latvian.dayOf(change.authorisedUntil());
            return rules.nextFree(
                    slots, works.besides(change.number(), new Days(today, today.plusYears(1))), today, before);
        }

        /** Each in words for the timeline. */
        public List<Object> facts() {
            return found.stream().limit(TOLD).map(Finding::fact).toList();
        }
    }

    /** What stands against a plan that is to be made; rows without a period are left out. */
    public Against against(Change change, List<PlanItem.Work> items, Plan.Text text) {
        List<Slot> slots = slots(items, text);
        PlanRules rules = rules(change);
        if (slots.isEmpty()) {
            return new Against(change, rules, slots, List.of());
        }
        List<PlannedWork> others = works.besides(change.number(), whole(slots));
        return new Against(change, rules, slots, rules.against(slots, others));
    }

    /** The windows into which work fell that is documented afterwards. */
    public Against frozen(Change change, Plan.Text text) {
        List<Slot> slots =
                slots(change.currentItems().stream().map(PlanCheck::done).toList(), text);
        PlanRules rules = rules(change);
        return new Against(change, rules, slots, rules.frozen(slots));
    }

    private static PlanItem.Work done(PlanItem item) {
        PlanItem.Work work = item.work();
        PlanItem.Report report = item.report();
        return report.actualFrom() == null
                ? work
                : new PlanItem.Work(work.what(), work.who(), report.actualFrom(), report.actualTo());
    }

    private PlanRules rules(Change change) {
        Set<String> affected = change.affected().stream()
                .filter(AffectedItem::selected)
                .map(AffectedItem::code)
                .collect(Collectors.toSet());
        affected.addAll(change.targets());
        return new PlanRules(calendar, freezes.all(), change.targets(), affected);
    }

    private static List<Slot> slots(List<PlanItem.Work> items, Plan.Text text) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            PlanItem.Work work = items.get(i);
            add(i + 1, work.who(), work.plannedFrom(), work.plannedTo(), slots);
        }
        if (text.windowFrom() != null && text.windowTo() != null) {
            add(0, null, Latvian.dayOf(text.windowFrom()), Latvian.dayOf(text.windowTo()), slots);
        }
        return slots;
    }

    private static void add(
            int row, @Nullable String who, @Nullable LocalDate from, @Nullable LocalDate to, List<Slot> slots) {
        if (from != null && to != null && !to.isBefore(from)) {
            slots.add(new Slot(row, who, new Days(from, to)));
        }
    }

    private static Days whole(List<Slot> slots) {
        LocalDate first = slots.get(0).days().from();
        LocalDate last = slots.get(0).days().to();
        for (Slot slot : slots) {
            first = slot.days().from().isBefore(first) ? slot.days().from() : first;
            last = slot.days().to().isAfter(last) ? slot.days().to() : last;
        }
        return new Days(first, last);
    }
}
