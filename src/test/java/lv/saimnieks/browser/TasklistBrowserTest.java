package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** One case in Tasklist, by the people it needs. */
abstract class TasklistBrowserTest extends BrowserTest {

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    ManagementService management;

    /** Register number of the case. */
    String number;

    private final Map<String, Desk> desks = new HashMap<>();

    /** Everybody keeps their window open. */
    Desk at(String user) {
        return desks.computeIfAbsent(user, this::desk);
    }

    /** Opens the task where this person finds it: among their own, or among those of their group, to be claimed. */
    TaskForm open(String user, String key) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
        assertThat(task).as(key).isNotNull();
        boolean mine = task.getAssignee() != null;
        Desk desk = at(user).tasks(filter(mine ? "Mani uzdevumi" : "Manas grupas uzdevumi"), number);
        TaskForm form = desk.openTask(number);
        if (!mine) {
            desk.page()
                    .getByText("Pieņemt", new Page.GetByTextOptions().setExact(true))
                    .click();
        }
        assertThat(form.button()).isEnabled();
        return form;
    }

    void done(String user, TaskForm form, String shot) {
        at(user).shot(shot);
        form.completeAndLeave();
    }

    String filter(String name) {
        return filters.createTaskFilterQuery().filterName(name).singleResult().getId();
    }

    /** No job executor runs in tests: what would follow within seconds is done here. */
    void runAsyncSteps() {
        for (int round = 0; round < 20; round++) {
            List<Job> jobs =
                    management.createJobQuery().messages().withRetriesLeft().list();
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }
}
