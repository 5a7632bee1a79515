package lv.saimnieks.cases.work;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.process.OwnTasks;
import lv.saimnieks.cases.remarks.Questions;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.StartNotice;
import lv.saimnieks.shared.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: a person's work, what waits for somebody's attention, and links by role. */
@Controller
class StartPage {

    private static final int SHOWN = 10;

    /** They do no tasks: they look, or set things up. */
    private static final Set<Role> WITHOUT_TASKS = EnumSet.of(Role.AUDITOR, Role.PROCESS_OWNER, Role.ADMINISTRATOR);

    private final ObjectProvider<StartNotice> notices;
    private final Users users;
    private final OwnTasks tasks;
    private final CaseRegisters registers;
    private final Deadlines deadlines;
    private final Questions questions;

    StartPage(
            ObjectProvider<StartNotice> notices,
            Users users,
            OwnTasks tasks,
            CaseRegisters registers,
            Deadlines deadlines,
            Questions questions) {
        this.notices = notices;
        this.users = users;
        this.tasks = tasks;
        this.registers = registers;
        this.deadlines = deadlines;
        this.questions = questions;
    }

    /** Something counted, with the page that lists it. */
    public record Count(String label, long number, String href) {}

    @GetMapping("/")
    String start(Model model) {
        Optional<String> user = users.current();
        Set<Role> roles = user.map(users::rolesOf).orElse(Set.of());
        model.addAttribute(
                "notices",
                notices.orderedStream().flatMap(n -> n.of(roles).stream()).toList());
        user.ifPresent(person -> {
            if (!WITHOUT_TASKS.containsAll(roles)) {
                work(person, model);
            }
            model.addAttribute("questions", questions.of(person));
            model.addAttribute("requested", registers.requestedBy(person, SHOWN));
            model.addAttribute("deadlines", deadlines.of(person));
        });
        return "cases/start";
    }

    private void work(String person, Model model) {
        OwnTasks.Counts counts = tasks.counts(person);
        String mine = tasks.listed(Wording.of("platform.TasklistFilters.mine"));
        model.addAttribute(
                "counts",
                List.of(
                        count("late", counts.late(), tasks.listed(Wording.of("platform.TasklistFilters.late"))),
                        count("today", counts.today(), mine),
                        count("held", counts.held(), mine),
                        count(
                                "waiting",
                                counts.waiting(),
                                tasks.listed(Wording.of("platform.TasklistFilters.group")))));
        model.addAttribute("held", tasks.held(person, SHOWN));
        model.addAttribute("waiting", tasks.waiting(person, SHOWN));
    }

    private static Count count(String word, long number, String href) {
        return new Count(Wording.of("cases.start." + word), number, href);
    }
}
