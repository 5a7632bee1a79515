package lv.saimnieks.cases.work;

import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.process.OwnTasks;
import lv.saimnieks.cases.process.TaskTaking;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Several tasks at once: those of the person's group, to be ticked and taken. Whoever has no tasks sees none. */
@Controller
@RequestMapping("/uzdevumi")
class TasksPage {

    private static final int SHOWN = 100;

    private final OwnTasks tasks;
    private final TaskTaking taking;

    TasksPage(OwnTasks tasks, TaskTaking taking) {
        this.tasks = tasks;
        this.taking = taking;
    }

    @GetMapping
    String list(Authentication who, Model model) {
        model.addAttribute("waiting", tasks.waiting(who.getName(), SHOWN));
        model.addAttribute("number", tasks.counts(who.getName()).waiting());
        return "cases/tasks";
    }

    /** @param ids of the ticked tasks, at most as many as the page shows */
    @PostMapping("/pienemt")
    String take(@RequestParam(name = "task", defaultValue = "") List<String> ids, Authentication who, Model model) {
        if (ids.size() > SHOWN) {
            throw Refusal.invalid("task", Wording.of("cases.taking.tooMany", SHOWN));
        }
        if (ids.isEmpty()) {
            model.addAttribute("errors", Map.of("task", Wording.of("cases.taking.none")));
        } else {
            List<TaskTaking.Result> results = taking.take(who.getName(), ids);
            model.addAttribute("results", results);
            model.addAttribute(
                    "taken", results.stream().filter(TaskTaking.Result::taken).count());
            model.addAttribute("gone", ids.stream().distinct().count() - results.size());
        }
        return list(who, model);
    }
}
