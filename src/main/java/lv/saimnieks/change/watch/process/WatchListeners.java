package lv.saimnieks.change.watch.process;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.cases.CaseMail;
import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.cases.process.CaseCancellation;
import lv.saimnieks.cases.process.CaseListeners;
import lv.saimnieks.cases.process.ChangeRequests;
import lv.saimnieks.cases.process.ChangeRequests.Origin;
import lv.saimnieks.cases.process.ChangeRequests.Wanted;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.change.watch.WantedChange;
import lv.saimnieks.change.watch.Watch;
import lv.saimnieks.change.watch.WatchRegister;
import lv.saimnieks.change.watch.WatchScope;
import lv.saimnieks.change.watch.Watches;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What becomes of the answers in {@code change-watch}, and who is told when none comes. */
@Configuration(proxyBeanMethods = false)
class WatchListeners {

    /** The task of the policy that watches. */
    private static final String TASK = "PU2-20";

    private final CaseListeners listeners;
    private final Watches watches;

    WatchListeners(TaskAnswers answers, WatchTasks tasks, Watches watches) {
        this.listeners = new CaseListeners(answers, tasks);
        this.watches = watches;
    }

    @Bean
    TaskListener recordWatch() {
        return listeners.answer((a, execution) -> {
            boolean needed = "YES".equals(a.text("changesWanted"));
            List<WantedChange> wanted = needed
                    ? a.rows("changesText").stream()
                            .map(row -> new WantedChange(
                                    0, row.text("titleText"), row.text("descriptionText"), row.text("itemCode"), null))
                            .toList()
                    : List.of();
            if (needed && wanted.isEmpty()) {
                throw Refusal.invalid("changesText", Wording.of("change.watch.noneNamed"));
            }
            watches.watched(a.number(), a.user(), a.text("groundsText"), wanted);
            execution.setVariable("changesNeeded", needed);
        });
    }

    /** Each change is asked for once, however often the step is tried. */
    @Bean
    JavaDelegate requestWatchedChanges(ChangeRequests changes, Catalogue catalogue) {
        return listeners.step(number -> {
            Watch watch = watches.get(number);
            WatchScope scope = watches.scopeOf(number);
            for (WantedChange wanted : watches.wanted(number)) {
                if (wanted.changeNumber() == null) {
                    watches.requested(
                            number,
                            wanted,
                            changes.ask(
                                    asked(wanted, watch, scope, catalogue), new Origin(TASK, WatchTasks.KEY, number)));
                }
            }
            watches.close(number);
        });
    }

    private static Wanted asked(WantedChange wanted, Watch watch, WatchScope scope, Catalogue catalogue) {
        String code = wanted.itemCode() == null && !scope.whole() ? scope.code() : wanted.itemCode();
        Optional<Item> item = code == null ? Optional.empty() : catalogue.find(code);
        return new Wanted(
                wanted.title(),
                wanted.description(),
                watch.grounds(),
                watch.watchedBy(),
                item.map(i -> i.kind().name()).orElse("INSTITUTION"),
                item.map(i -> List.of(i.code())).orElse(List.of()),
                null);
    }

    /** The level above whoever has not watched in time. */
    @Bean
    JavaDelegate tellWatchOverdue(Levels levels, CaseMail mail, Clock clock) {
        return execution -> {
            String number = CaseListeners.number(execution);
            WatchScope scope = watches.scopeOf(number);
            mail.tell(
                    number,
                    execution.getCurrentActivityName(),
                    Wording.of("change.watch.overdue", watches.get(number).title()),
                    levels.holders(Levels.above(Set.of(scope.role())), List.of()),
                    clock.instant());
        };
    }

    @Bean
    CaseCancellation cancelledWatch() {
        return new CaseCancellation(
                WatchTasks.KEY,
                (number, actor, reason) -> {
                    watches.cancel(number);
                    String begun = watches.get(number).startedBy();
                    return begun == null ? Set.of() : Set.of(begun);
                },
                number -> {
                    Watch one = watches.get(number);
                    return Optional.of(new CaseSummary(
                            number, one.title(), one.scope(), one.state().label(), WatchRegister.PATH + "/" + number));
                });
    }
}
