package lv.saimnieks.servicelevel.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.process.UnregisteredTasks;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.TaskAssigned;
import lv.saimnieks.servicelevel.usage.Supervision;
import lv.saimnieks.servicelevel.usage.Supervision.By;
import lv.saimnieks.servicelevel.usage.Supervisions;
import lv.saimnieks.servicelevel.usage.UsageRegister;
import lv.saimnieks.shared.Wording;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The user tasks of {@code usage-conditions-support}; each instance is known as {@code LN-P-10-2026-001}. */
@Component
class UsageTasks extends UnregisteredTasks {

    static final String KEY = "usage-conditions-support";

    private static final Set<Role> MANAGERS = Set.of(Role.SERVICE_MANAGER, Role.RESOURCE_MANAGER);
    private static final Set<Role> PROVIDERS = Set.of(Role.SERVICE_PROVIDER);

    private final Supervisions supervisions;
    private final Levels levels;

    UsageTasks(Supervisions supervisions, Help help) {
        super(Supervisions.PREFIX, help);
        this.supervisions = supervisions;
        this.levels = help.levels();
    }

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    protected List<String> items(CaseTask task) {
        return List.of(supervisions.get(task.number()).itemCode());
    }

    /** Consulting may be the provider's (PU2-17/D8); where an item has none, it stays with the manager. */
    @Override
    protected Set<Role> roles(CaseTask task) {
        return switch (task.taskKey()) {
            case "Task_ConsultRecipients" ->
                supervisions.get(task.number()).consultedBy() == By.PROVIDER
                                && !levels.holders(PROVIDERS, items(task)).isEmpty()
                        ? PROVIDERS
                        : MANAGERS;
            case "Task_DecideUsageEscalation" -> levels.portfolioRoles(items(task));
            default -> task.roles();
        };
    }

    @Override
    public Map<String, Object> formValues(CaseTask task) {
        return Map.of();
    }

    @Override
    public CaseCard card(String number) {
        Supervision supervision = supervisions.get(number);
        return new CaseCard(number, supervision.title(), supervision.itemCode());
    }

    @Override
    public String panelPath(String number) {
        return UsageRegister.PATH + "/" + number + "/panelis";
    }

    @Override
    protected String told(TaskAssigned given) {
        return Wording.of(
                "servicelevel.usage.given", supervisions.get(given.number()).title(), given.due());
    }

    @EventListener
    void involve(TaskAssigned given) {
        if (given.number().startsWith(Supervisions.PREFIX)) {
            supervisions.involve(given.number(), given.users());
        }
    }
}
