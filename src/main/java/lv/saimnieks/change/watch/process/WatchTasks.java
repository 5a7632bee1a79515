package lv.saimnieks.change.watch.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.cases.process.UnregisteredTasks;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.change.watch.WatchRegister;
import lv.saimnieks.change.watch.WatchScope;
import lv.saimnieks.change.watch.Watches;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseValues;
import lv.saimnieks.platform.casework.TaskAssigned;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Wording;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The user task of {@code change-watch}; each instance is known by its scope and quarter, {@code VA-P-10-2026-Q4}. */
@Component
class WatchTasks extends UnregisteredTasks {

    static final String KEY = "change-watch";

    private static final String WATCH_WITHIN = "10 wd";

    private final Watches watches;
    private final Catalogue catalogue;
    private final DueDates due;

    WatchTasks(Watches watches, Catalogue catalogue, Help help) {
        super(Watches.PREFIX, help);
        this.watches = watches;
        this.catalogue = catalogue;
        this.due = help.dueDates();
    }

    /** The variables with which the process begins. */
    Map<String, Object> beginning() {
        Deadline deadline = due.within(WATCH_WITHIN);
        return new CaseValues()
                .with("watchRemindAt", due.remindAt(deadline))
                .with("watchDueAt", deadline.dueAt())
                .map();
    }

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    protected List<String> items(CaseTask task) {
        WatchScope scope = watches.scopeOf(task.number());
        return scope.whole() ? List.of() : scope.items();
    }

    @Override
    protected Set<Role> roles(CaseTask task) {
        return Set.of(watches.scopeOf(task.number()).role());
    }

    @Override
    public Optional<Deadline> dueFor(CaseTask task) {
        return Optional.of(due.within(WATCH_WITHIN));
    }

    @Override
    public Map<String, Object> formValues(CaseTask task) {
        return new CaseValues()
                .with(
                        "watchItemOptions",
                        catalogue.all().stream()
                                .map(i -> new Option(i.label(), i.code()))
                                .toList())
                .map();
    }

    @Override
    public CaseCard card(String number) {
        WatchScope scope = watches.scopeOf(number);
        return new CaseCard(number, watches.get(number).title(), scope.whole() ? "" : scope.code());
    }

    @Override
    public String panelPath(String number) {
        return WatchRegister.PATH + "/" + number + "/panelis";
    }

    @Override
    protected String told(TaskAssigned given) {
        return Wording.of("change.watch.given", watches.get(given.number()).title(), given.due());
    }

    @EventListener
    void involve(TaskAssigned given) {
        if (given.number().startsWith(Watches.PREFIX)) {
            watches.involve(given.number(), given.users());
        }
    }
}
