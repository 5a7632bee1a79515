package lv.saimnieks.models.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.saimnieks.platform.Policy;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.deployment.bpmn.ModelVocabulary;
import lv.saimnieks.platform.deployment.bpmn.ModelVocabulary.Bean;
import lv.saimnieks.platform.deployment.bpmn.ModelVocabulary.Shipped;
import lv.saimnieks.platform.deployment.bpmn.ModelVocabulary.Step;
import lv.saimnieks.platform.deployment.bpmn.ModelVocabulary.Use;
import lv.saimnieks.platform.deployment.bpmn.ModelVocabulary.Word;
import lv.saimnieks.shared.Wording;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The sections of the reference that are the same for every process. */
@Component
@Lazy
public class Reference {

    /** Words that people choose in Modeler; the others it writes by itself. */
    private static final List<Word> CHOSEN =
            List.of(Word.STEP, Word.GATEWAY, Word.EVENT, Word.ENGINE_ATTRIBUTE, Word.ENGINE_ELEMENT);

    /** Times as they are written, with where: their sentences are numbered in this order. */
    static final List<List<String>> TIMES = List.of(
            List.of("5 wd", "table"),
            List.of("4 h", "table"),
            List.of("1 mon", "table"),
            List.of("PT4H", "timeDuration"),
            List.of("P10D", "timeDuration"),
            List.of("P2W", "timeDuration"),
            List.of("P1M", "timeDuration"),
            List.of("R3/P1D", "timeCycle"),
            List.of("R/P7D", "timeCycle"),
            List.of("2027-01-15T12:00:00+02:00", "timeDate"),
            List.of("R5/PT10M", "retries"));

    private final ModelVocabulary vocabulary;
    private final Policy policy;
    private final ProcessReferences processes;

    Reference(ModelVocabulary vocabulary, Policy policy, ProcessReferences processes) {
        this.vocabulary = vocabulary;
        this.policy = policy;
        this.processes = processes;
    }

    /**
     * Something with a name in models.
     *
     * @param code as it is written there
     * @param what one sentence
     * @param places where shipped models have it
     */
    public record Line(String code, String what, String more, List<String> places) {}

    /** Beans of service and send tasks. */
    public List<Line> steps() {
        return beans("serviceTask").toList();
    }

    /** Beans of listeners; what a step does may listen too, and stands there. */
    public List<Line> listeners() {
        List<Line> steps = steps();
        return Stream.concat(beans("taskListener"), beans("executionListener").filter(l -> !steps.contains(l)))
                .toList();
    }

    private Stream<Line> beans(String element) {
        return vocabulary.beans().stream()
                .filter(b -> b.elements().contains(element))
                .map(b -> new Line(
                        "${" + b.name() + "}",
                        what(b),
                        kinds(b),
                        b.uses().stream().map(Reference::place).distinct().toList()));
    }

    /** What a bean does, from the messages of the module that it comes from; a test holds that they say it of each. */
    static String what(Bean bean) {
        String key = bean.module() + ".bean." + bean.name();
        return Wording.has(key) ? Wording.of(key) : "";
    }

    private String kinds(Bean bean) {
        String kinds = Stream.of("serviceTask", "executionListener", "taskListener")
                .filter(bean.elements()::contains)
                .map(e -> Wording.of("reference.bean." + e))
                .collect(Collectors.joining(", "));
        List<String> owners = vocabulary.processes().stream()
                .filter(p -> p.domain().equals(bean.module()))
                .map(Shipped::name)
                .toList();
        return kinds + "; "
                + (owners.isEmpty()
                        ? Wording.of("reference.bean.everywhere")
                        : Wording.of("reference.bean.only", String.join(", ", owners)));
    }

    private static String place(Use use) {
        String step = place(use.step());
        return use.event().isEmpty() ? step : step + " – " + Wording.of("reference.event." + use.event());
    }

    /** A step by name and id. */
    static String place(Step step) {
        return step.name().isEmpty() ? step.id() : Wording.of("reference.place", step.name(), step.id());
    }

    /** @return lines whose {@code more} says where one writes it */
    public List<Line> times() {
        return IntStream.range(0, TIMES.size())
                .mapToObj(i -> new Line(
                        TIMES.get(i).get(0),
                        Wording.of("reference.time." + (i + 1)),
                        Wording.of("reference.times." + TIMES.get(i).get(1)),
                        List.of()))
                .toList();
    }

    public List<Line> roles() {
        return Arrays.stream(Role.values())
                .map(r -> new Line(r.group(), r.label(), "", List.of()))
                .toList();
    }

    public List<ProcessReferences.Section> processes() {
        return processes.all();
    }

    /** Every sentence of the policy that is served, and every other name of a requirement that models have. */
    public List<Line> requirements() {
        List<Line> lines = new ArrayList<>();
        SortedSet<String> others = new TreeSet<>();
        steps(null).forEach(s -> others.addAll(s.requirements()));
        for (Policy.Task task : policy.tasks()) {
            for (Policy.Item item : task.items()) {
                others.remove(item.id());
                List<String> served = steps(item.id()).map(Reference::place).toList();
                if (!served.isEmpty()) {
                    lines.add(new Line(item.id(), item.text(), item.kind().label(), served));
                }
            }
        }
        others.forEach(o -> lines.add(new Line(
                o,
                Wording.of("reference.requirements.several", o.replace("*", "")),
                "",
                steps(o).map(Reference::place).toList())));
        return lines;
    }

    /** The steps that serve a requirement; all steps when it is null. */
    private Stream<Step> steps(String requirement) {
        return vocabulary.processes().stream()
                .flatMap(p -> p.steps().stream())
                .filter(s -> requirement == null || s.requirements().contains(requirement));
    }

    /** Elements and settings that people choose in Modeler, by what they are. */
    public Map<Word, List<Line>> words() {
        Map<Word, SortedSet<String>> words = vocabulary.words();
        return CHOSEN.stream()
                .collect(Collectors.toMap(
                        w -> w,
                        w -> words.get(w).stream()
                                .map(n -> new Line(n, Wording.of("reference.word." + n), "", List.of()))
                                .toList(),
                        (a, b) -> a,
                        () -> new EnumMap<>(Word.class)));
    }

    /** What Modeler writes by itself. */
    public Set<String> otherWords() {
        Set<String> others = new TreeSet<>(vocabulary.words().get(Word.ELEMENT));
        others.addAll(vocabulary.words().get(Word.ATTRIBUTE));
        return others;
    }

    public ModelVocabulary.Limits limits() {
        return vocabulary.limits();
    }
}
