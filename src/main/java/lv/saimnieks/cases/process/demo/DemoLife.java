package lv.saimnieks.cases.process.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import lv.saimnieks.platform.clock.PastMoment;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.WorkingCalendar;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lives through a time of the past in one thread: what scripts say happens, the tasks that come of it are answered, and
 * the engine's jobs are done when they are due. It minds only tasks and jobs that came up in that time.
 */
@Component
class DemoLife {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLife.class);
    private static final String WORDS = "words";
    private static final String PACE = "pace";

    private final Map<String, Function<Deed, @Nullable String>> doors = new HashMap<>();
    private final DemoStaff staff;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final WorkingCalendar calendar;

    DemoLife(
            List<DemoDoor> doors,
            DemoStaff staff,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            WorkingCalendar calendar) {
        doors.forEach(door -> this.doors.putAll(door.deeds()));
        this.staff = staff;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.calendar = calendar;
    }

    /**
     * What came of it.
     *
     * @param numbers of the cases that scripts began
     * @param answers how many tasks were answered
     * @param refused what was not accepted, in words; its task stays open
     */
    record Lived(List<String> numbers, int answers, List<String> refused) {}

    /** Lives from the one moment to the other; what would come later stays open. */
    Lived live(List<DemoCase> cases, Map<String, Map<String, Object>> answers, Instant from, Instant until) {
        return new Life(answers, from, until).live(cases);
    }

    private record Event(Instant at, int order, Runnable deed) {}

    private final class Life {

        private final Map<String, Map<String, Object>> answers;
        private final Instant from;
        private final Instant until;
        private final LocalDate today;
        private final WorkingHours hours = new WorkingHours(calendar);
        private final Phrases phrases = new Phrases(calendar);
        private final Random random = new Random(20);
        private final PriorityQueue<Event> coming =
                new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
        private final Map<String, DemoCase> scripts = new HashMap<>();
        private final Map<String, Integer> times = new HashMap<>();
        private final Set<String> seen = new HashSet<>();
        private final List<String> refused = new ArrayList<>();
        private Instant now;
        private Instant looked;
        private int order;
        private int answered;
        private String doing = "";

        Life(Map<String, Map<String, Object>> answers, Instant from, Instant until) {
            this.answers = answers;
            this.from = from;
            this.until = until;
            this.now = from;
            this.looked = from;
            today = LocalDate.ofInstant(until, Latvian.ZONE);
        }

        Lived live(List<DemoCase> cases) {
            cases.forEach(this::plan);
            for (Optional<Event> next = next(); next.isPresent(); next = next()) {
                Event event = next.get();
                now = event.at();
                PastMoment.at(now, () -> {
                    tried(event.deed());
                    settle();
                });
                stepsOfPeople();
            }
            return new Lived(List.copyOf(scripts.keySet()), answered, refused);
        }

        private void plan(DemoCase script) {
            LocalTime clock = LocalTime.parse(script.clock());
            if (script.facts().get("monthly") instanceof Number day) {
                int turn = 0;
                for (YearMonth month = YearMonth.from(LocalDate.ofInstant(from, Latvian.ZONE));
                        !month.isAfter(YearMonth.from(today));
                        month = month.plusMonths(1)) {
                    Map<String, Object> facts = new HashMap<>(script.facts());
                    facts.put("turn", turn++);
                    at(calendar.workingDayFrom(month.atDay(day.intValue())), clock, () -> deed(facts, null));
                }
            } else {
                at(calendar.workingDayFrom(today.minusDays(script.days())), clock, () -> begin(script));
            }
        }

        private void at(LocalDate day, LocalTime clock, Runnable deed) {
            at(
                    day.atTime(clock)
                            .plusSeconds(random.nextInt(60))
                            .atZone(Latvian.ZONE)
                            .toInstant(),
                    deed);
        }

        private void at(Instant moment, Runnable deed) {
            if (!moment.isBefore(from)) {
                coming.add(new Event(moment, order++, deed));
            }
        }

        /** What happens next before the time is over: an event, or a job of the engine whose time has come. */
        private Optional<Event> next() {
            Event event = coming.peek();
            Instant before = event == null || event.at().isAfter(until) ? until : event.at();
            Optional<Job> due = jobs(before).min(Comparator.comparing(Job::getDuedate));
            if (due.isPresent()) {
                Instant at = due.get().getDuedate().toInstant().plusSeconds(1); // the job executor comes a moment later
                String id = due.get().getId();
                return Optional.of(new Event(at.isAfter(now) ? at : now, 0, () -> management.executeJob(id)));
            }
            return event == null || !event.at().isBefore(until) ? Optional.empty() : Optional.of(coming.remove());
        }

        private java.util.stream.Stream<Job> jobs(Instant before) {
            return management
                    .createJobQuery()
                    .timers()
                    .withRetriesLeft()
                    .duedateLowerThan(Date.from(before))
                    .list()
                    .stream()
                    .filter(this::mine);
        }

        private boolean mine(Job job) {
            Instant made = job.getCreateTime().toInstant();
            return !made.isBefore(from) && made.isBefore(until);
        }

        /** The job executor stands still, but nobody who works meanwhile, now, is to wait for the past. */
        private void stepsOfPeople() {
            steps().filter(job -> !mine(job)).forEach(step -> tried(() -> management.executeJob(step.getId())));
        }

        private java.util.stream.Stream<Job> steps() {
            return management.createJobQuery().messages().withRetriesLeft().list().stream();
        }

        /** Does the asynchronous steps that follow, and hands the new tasks to people. */
        private void settle() {
            boolean more = true;
            while (more) {
                List<Job> steps = steps().filter(this::mine).toList();
                steps.forEach(step -> tried(() -> management.executeJob(step.getId())));
                more = !steps.isEmpty();
            }
            for (Task task : tasks.createTaskQuery()
                    .taskCreatedAfter(Date.from(looked.minusSeconds(1)))
                    .taskCreatedBefore(Date.from(until))
                    .list()) {
                if (seen.add(task.getId())) {
                    handOut(task);
                }
            }
            looked = now;
        }

        private void handOut(Task task) {
            DemoCase script = scripts.getOrDefault(number(task), DemoCase.UNTOLD);
            String key = task.getTaskDefinitionKey();
            Map<String, Object> usual = usual(task);
            boolean left = usual.containsKey(key) && usual.get(key) == null;
            if (!left && !key.equals(script.until())) {
                Instant moment = hours.after(now, pace(task, script));
                at(moment, () -> answer(task.getId()));
            }
        }

        private double pace(Task task, DemoCase script) {
            Double told = script.hours(task.getTaskDefinitionKey());
            if (told != null) {
                return told;
            }
            Map<String, Object> usual = DemoCase.map(usual(task).get(PACE));
            Object pace = usual.getOrDefault(task.getTaskDefinitionKey(), usual.getOrDefault("*", 6));
            return ((Number) pace).doubleValue() * (0.3 + random.nextDouble());
        }

        private void begin(DemoCase script) {
            String number = deed(script.facts(), null);
            if (number != null) {
                scripts.put(number, script);
                script.then()
                        .forEach(later -> at(
                                hours.after(now, ((Number) later.getOrDefault("after", 8)).doubleValue()),
                                () -> deed(later, number)));
            }
        }

        private @Nullable String deed(Map<String, Object> facts, @Nullable String number) {
            String name = String.valueOf(facts.get("deed"));
            doing = name;
            Function<Deed, @Nullable String> door = doors.get(name);
            if (door == null) {
                throw new IllegalArgumentException("Nobody knows the deed " + name);
            }
            LocalDate day = LocalDate.ofInstant(now, Latvian.ZONE);
            return door.apply(new Deed(phrases.of(facts, day, facts::get), number, day));
        }

        private void answer(String taskId) {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null) {
                return;
            }
            String key = task.getTaskDefinitionKey();
            String number = number(task);
            doing = number + " " + key;
            Map<String, Object> usual = usual(task);
            if (usual.get(key) == null) {
                throw new IllegalStateException("Nobody knows an answer to " + key);
            }
            DemoCase script = scripts.getOrDefault(number, DemoCase.UNTOLD);
            Map<String, Object> said = new HashMap<>(DemoCase.map(usual.get(key)));
            said.putAll(script.answer(key, times.merge(number + key, 1, Integer::sum) - 1));
            Map<String, Object> words = new HashMap<>(DemoCase.map(usual.get(WORDS)));
            words.putAll(script.facts());
            words.putAll(script.words());
            give(task, said, words);
            answered++;
        }

        /** As the first of those who may who really does: of two experts each is asked once. */
        private void give(Task task, Map<String, Object> said, Map<String, Object> words) {
            Refusal last = null;
            for (String user : staff.whoMay(task)) {
                words.put("me", user);
                try {
                    staff.answer(
                            task,
                            user,
                            phrases.of(
                                    said,
                                    LocalDate.ofInstant(now, Latvian.ZONE),
                                    word -> words.containsKey(word) ? words.get(word) : shown(task, word)));
                    return;
                } catch (Refusal refused) {
                    last = refused;
                    if (refused.kind() != Refusal.Kind.FORBIDDEN) {
                        break;
                    }
                }
            }
            throw last == null ? new IllegalStateException("Nobody may do " + task.getName()) : last;
        }

        /** What the form shows under the key; {@code first.options} is the first of several. */
        private @Nullable Object shown(Task task, String key) {
            Object value = staff.shown(task, key.replaceFirst("^first\\.", ""));
            return value instanceof List<?> many && key.startsWith("first.") ? many.get(0) : value;
        }

        private Map<String, Object> usual(Task task) {
            return answers.getOrDefault(staff.key(task), Map.of());
        }

        private String number(Task task) {
            ProcessInstance instance = runtime.createProcessInstanceQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .singleResult();
            return instance == null ? "" : String.valueOf(instance.getBusinessKey());
        }

        /** What is refused holds up nothing else; its task stays open. */
        private void tried(Runnable deed) {
            try {
                deed.run();
            } catch (RuntimeException e) {
                refused.add(Latvian.dateTime(now) + " " + doing + " " + e.getMessage());
                LOG.warn(
                        "Refused in the demo institution's past, {}, {}: {}",
                        Latvian.dateTime(now),
                        doing,
                        e.toString());
            }
        }
    }
}
