package lv.saimnieks.cases.work;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lv.saimnieks.cases.process.ManyTasks;
import lv.saimnieks.cases.process.ManyTasks.Result;
import lv.saimnieks.cases.process.OwnTasks;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Several tasks at once, for who does tasks: those of the person's group to be taken, and those that the person holds and
 * that ask for one choice to be answered.
 */
@Controller
@RequestMapping("/uzdevumi")
class TasksPage {

    private static final int SHOWN = 100;

    private final OwnTasks tasks;
    private final ManyTasks many;

    TasksPage(OwnTasks tasks, ManyTasks many) {
        this.tasks = tasks;
        this.many = many;
    }

    @GetMapping
    String list(Authentication who, Model model) {
        model.addAttribute("waiting", tasks.waiting(who.getName(), SHOWN));
        model.addAttribute("number", tasks.counts(who.getName()).waiting());
        model.addAttribute("questions", many.questions(who.getName(), SHOWN));
        return "cases/tasks";
    }

    /** @param ids of the ticked tasks, at most as many as the page shows */
    @PostMapping("/pienemt")
    String take(@RequestParam(name = "task", defaultValue = "") List<String> ids, Authentication who, Model model) {
        return each(ids, "", () -> many.take(who.getName(), ids), who, model);
    }

    /**
     * @param key of the field that each of the forms has
     * @param value the choice; empty when none was made
     */
    @PostMapping("/atbildet")
    String answer(
            @RequestParam(name = "task", defaultValue = "") List<String> ids,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String value,
            Authentication who,
            Model model) {
        String missing = value.isBlank() ? Wording.of("cases.many.noChoice") : "";
        return each(ids, missing, () -> many.answer(ids, key, value), who, model);
    }

    private String each(
            List<String> ids, String missing, Supplier<List<Result>> work, Authentication who, Model model) {
        if (ids.size() > SHOWN) {
            throw Refusal.invalid("task", Wording.of("cases.many.tooMany", SHOWN));
        }
        if (ids.isEmpty() || !missing.isEmpty()) {
            model.addAttribute("errors", Map.of("task", ids.isEmpty() ? Wording.of("cases.many.none") : missing));
        } else {
            List<Result> results = work.get();
            model.addAttribute("results", results);
            model.addAttribute("done", results.stream().filter(Result::done).count());
            model.addAttribute("gone", ids.stream().distinct().count() - results.size());
        }
        return list(who, model);
    }
}
