package lv.saimnieks.change.watch.process;

import lv.saimnieks.change.watch.WatchScope;
import lv.saimnieks.change.watch.WatchScopes;
import lv.saimnieks.change.watch.Watches;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins watches, by hand or by the clock. */
@Service
@Transactional
public class WatchStart {

    private final Watches watches;
    private final WatchScopes scopes;
    private final WatchTasks tasks;
    private final RuntimeService runtime;
    private final RunAsSystem asSystem;

    WatchStart(
            Watches watches, WatchScopes scopes, WatchTasks tasks, @Lazy RuntimeService runtime, RunAsSystem asSystem) {
        this.watches = watches;
        this.scopes = scopes;
        this.tasks = tasks;
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    /**
     * Begins a watch of the quarter that runs; answers its number.
     *
     * @throws Refusal when the scope is not the person's
     */
    public String byHand(String scope, String user) {
        WatchScope own = scopes.of(user, scopes.all()).stream()
                .filter(s -> s.code().equals(scope))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("scope", Wording.of("change.watch.notYours")));
        return run(watches.begin(own, user));
    }

    /** Begins the watch of the quarter that ended. */
    void byClock(WatchScope scope) {
        run(watches.begin(scope));
    }

    private String run(String number) {
        asSystem.run(() -> watches.started(
                number,
                runtime.startProcessInstanceByKey(WatchTasks.KEY, number, tasks.beginning())
                        .getId()));
        return number;
    }
}
