package lv.saimnieks.platform.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseTask;
import lv.saimnieks.platform.casework.CaseTasks;
import lv.saimnieks.platform.casework.SubjectNames;
import lv.saimnieks.platform.casework.TaskAnswer;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.platform.casework.TaskAssigned;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Refusal;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** A domain for tests: writes on a desk, two check it. */
@TestConfiguration
public class DeskConfiguration {

    public static final String PROCESS = "desk-work";

    /** What the desk's domain knows and remembers; tests set and read it. */
    public static class Desk implements CaseTasks {

        public final Map<String, TaskPeople> people = new HashMap<>();
        final Map<String, Object> variables = new HashMap<>();
        final List<TaskAnswer> answers = new ArrayList<>();
        final List<TaskAssigned> given = new ArrayList<>();
        final List<CaseTask> asked = new ArrayList<>();
        private final AtomicInteger numbers = new AtomicInteger();
        boolean refuses;
        String broken;

        public void reset() {
            people.clear();
            people.put("Task_Write", TaskPeople.of(Role.SERVICE_MANAGER, List.of("raksta-1", "raksta-2")));
            people.put("Task_Check", TaskPeople.of(Role.CHANGE_EXPERT, List.of("parbauda-1", "parbauda-2")));
            variables.clear();
            variables.put("deskNumber", null);
            answers.clear();
            given.clear();
            asked.clear();
            refuses = false;
            broken = null;
        }

        public String nextNumber() {
            return "GALDS-" + numbers.incrementAndGet();
        }

        @Override
        public String processKey() {
            return PROCESS;
        }

        @Override
        public TaskPeople peopleFor(CaseTask task) {
            asked.add(task);
            if (task.number().equals(broken)) {
                throw new IllegalStateException("broken on purpose");
            }
            TaskPeople all = people.get(task.taskKey());
            List<String> free = all.users().stream()
                    .filter(u -> !task.takenBy().contains(u))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return new TaskPeople(all.role(), free, all.excluded(), all.reasonExcluded());
        }

        @Override
        public Optional<Deadline> dueFor(CaseTask task) {
            return Optional.of(new Deadline(Instant.parse("2026-11-30T22:00:00Z"), "5 darba dienas", "2026-1"));
        }

        @Override
        public Map<String, Object> formValues(CaseTask task) {
            return Map.of(
                    "serviceOptions", List.of(new Option("Pirmais", "P-01"), new Option("Otrais", "P-02")),
                    "itemOptions", List.of(new Option("Resurss", "R-01"), new Option("Cits", "R-02")),
                    "costEUR", 7,
                    "from", LocalDate.of(2026, 11, 23));
        }

        @Override
        public Map<String, Object> processVariables(String number) {
            Map<String, Object> known = new HashMap<>(variables);
            known.put("deskNumber", number);
            return known;
        }

        @Override
        public CaseCard card(String number) {
            return new CaseCard(number, "Galda lieta " + "x".repeat(300), "P-01 Pirmais");
        }

        @Override
        public String panelPath(String number) {
            return "/galds/" + number;
        }

        @EventListener
        void on(TaskAssigned fact) {
            given.add(fact);
        }
    }

    @Bean
    Desk desk() {
        Desk desk = new Desk();
        desk.reset();
        return desk;
    }

    @Bean
    JavaDelegate openDesk(Desk desk, TaskAnswers answers) {
        return execution -> {
            if (answers.startedByForm(execution)) {
                desk.answers.add(answers.ofStart(execution));
                execution.setProcessBusinessKey(desk.nextNumber());
            }
            execution.setVariable("deskNumber", execution.getProcessBusinessKey());
        };
    }

    @Bean
    TaskListener keepDeskAnswer(Desk desk, TaskAnswers answers) {
        return task -> {
            if (desk.refuses) {
                throw Refusal.conflict("Galds ir aizņemts: mēģiniet vēlāk.");
            }
            desk.answers.add(answers.of(task));
        };
    }

    @Bean
    @ConditionalOnMissingBean(SubjectNames.class)
    SubjectNames subjectNames() {
        return subject -> subject;
    }

    @Bean
    @ConditionalOnMissingBean(Users.class)
    Users engineUsers(IdentityService identity) {
        return new Users() {
            @Override
            public Optional<String> current() {
                return Optional.ofNullable(identity.getCurrentAuthentication()).map(a -> a.getUserId());
            }

            @Override
            public Set<Role> rolesOf(String userId) {
                return Set.of();
            }

            @Override
            public List<String> holders(Role role) {
                return List.of();
            }

            @Override
            public List<String> called(String part) {
                return List.of();
            }

            @Override
            public boolean exists(String userId) {
                return true;
            }

            @Override
            public String displayName(String userId) {
                return userId;
            }

            @Override
            public String displayName(String userId, Instant at) {
                return userId;
            }

            @Override
            public Set<String> known() {
                return Set.of();
            }

            @Override
            public Optional<String> mailOf(String userId) {
                return Optional.empty();
            }
        };
    }
}
