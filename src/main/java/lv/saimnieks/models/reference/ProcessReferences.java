package lv.saimnieks.models.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.platform.casework.CaseStory;
import lv.saimnieks.platform.deployment.ProcessContract.Kind;
import lv.saimnieks.platform.deployment.ProcessContract.Order;
import lv.saimnieks.platform.deployment.ProcessContract.Variable;
import lv.saimnieks.platform.deployment.bpmn.ModelVocabulary;
import lv.saimnieks.platform.deployment.bpmn.ModelVocabulary.Shipped;
import lv.saimnieks.platform.deployment.bpmn.ModelVocabulary.Step;
import lv.saimnieks.platform.forms.FormComponent;
import lv.saimnieks.platform.forms.FormSchema;
import lv.saimnieks.platform.tables.DecisionTable;
import lv.saimnieks.shared.Wording;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The sections of the reference that each shipped process has of its own. */
@Component
@Lazy
class ProcessReferences {

    private final ModelVocabulary vocabulary;
    private final List<CaseStory> stories;

    ProcessReferences(ModelVocabulary vocabulary, List<CaseStory> stories) {
        this.vocabulary = vocabulary;
        this.stories = stories;
    }

    /**
     * What a process has.
     *
     * @param order what has to be passed on the way, a sentence each
     * @param expressions expressions that show what may be asked, made of the process' own variables
     */
    public record Section(
            String key,
            String name,
            List<VariableLine> variables,
            List<TableLine> tables,
            List<FormLine> forms,
            Map<String, String> messages,
            List<String> order,
            List<Example> expressions) {}

    /** @param codes code and its word, empty for other kinds */
    public record VariableLine(String name, String label, Kind kind, List<Code> codes, String set) {}

    /** @param word empty where people have no other word for it */
    public record Code(String code, String word) {}

    /** @param places the steps that ask it */
    public record TableLine(
            String id,
            String name,
            String hitPolicy,
            List<ColumnLine> inputs,
            List<ColumnLine> outputs,
            List<String> places) {}

    /** A column of a table. */
    public record ColumnLine(String name, String label, String type, List<Code> codes) {}

    /** @param places the steps that show it */
    public record FormLine(String id, List<FieldLine> fields, List<String> places) {}

    /** A field of a form; {@code key} with the list that it stands in. */
    public record FieldLine(String key, String label, String type, boolean required, List<Code> codes) {}

    /** @param right whether the checks take it */
    public record Example(String text, boolean right) {}

    List<Section> all() {
        return vocabulary.processes().stream().map(this::section).toList();
    }

    private Section section(Shipped process) {
        Optional<CaseStory> story = stories.stream()
                .filter(s -> s.processKey().equals(process.key()))
                .findFirst();
        return new Section(
                process.key(),
                process.name(),
                process.contract().variables().entrySet().stream()
                        .map(v -> variable(v.getKey(), v.getValue(), story))
                        .toList(),
                process.tables().entrySet().stream()
                        .map(t -> table(t.getKey(), t.getValue(), process, story))
                        .toList(),
                process.forms().values().stream().map(f -> form(f, process)).toList(),
                process.contract().messages(),
                process.contract().order().stream().map(o -> order(o, process)).toList(),
                expressions(process.contract().variables()));
    }

    private static VariableLine variable(String name, Variable variable, Optional<CaseStory> story) {
        return new VariableLine(
                name,
                story.map(s -> s.variable(name)).filter(l -> !l.equals(name)).orElse(""),
                variable.kind(),
                codes(name, variable.codes(), story),
                variable.set());
    }

    private static List<Code> codes(String name, Collection<String> codes, Optional<CaseStory> story) {
        return codes.stream()
                .map(c -> new Code(
                        c,
                        story.map(s -> s.word(name, c))
                                .filter(w -> !w.equals(c))
                                .orElse("")))
                .toList();
    }

    private static TableLine table(String id, ModelVocabulary.Table table, Shipped process, Optional<CaseStory> story) {
        return new TableLine(
                id,
                table.name(),
                table.columns().hitPolicy(),
                columns(table.columns().inputs(), story),
                columns(table.columns().outputs(), story),
                places(process, s -> s.table().equals(id)));
    }

    private static List<ColumnLine> columns(List<DecisionTable.Column> columns, Optional<CaseStory> story) {
        return columns.stream()
                .map(c -> new ColumnLine(c.name(), c.label(), c.type(), codes(c.name(), c.codes(), story)))
                .toList();
    }

    private static FormLine form(FormSchema form, Shipped process) {
        List<FieldLine> fields = new ArrayList<>();
        fields("", form.components(), fields);
        return new FormLine(form.id(), fields, places(process, s -> s.form().equals(form.id())));
    }

    private static void fields(String prefix, List<FormComponent> components, List<FieldLine> fields) {
        for (FormComponent component : components) {
            if (component.isInput() || component.isList()) {
                List<Code> codes = new ArrayList<>();
                component
                        .definition()
                        .path("values")
                        .forEach(v -> codes.add(new Code(
                                v.path("value").asText(), v.path("label").asText())));
                fields.add(new FieldLine(
                        prefix + component.key(), component.label(), component.type(), component.required(), codes));
            }
            fields(component.isList() ? prefix + component.key() + "." : prefix, component.components(), fields);
        }
    }

    private static List<String> places(Shipped process, java.util.function.Predicate<Step> having) {
        return process.steps().stream().filter(having).map(Reference::place).toList();
    }

    private static String order(Order order, Shipped process) {
        String from = order.from().isEmpty() ? Wording.of("reference.order.start") : named(order.from(), process);
        String to = order.to().isEmpty() ? Wording.of("reference.order.end") : named(order.to(), process);
        String through = order.through().stream()
                .map(t -> named(t, process))
                .collect(Collectors.joining(Wording.of("reference.order.or")));
        return Wording.of("reference.order.line", from, to, through, order.why());
    }

    private static String named(String step, Shipped process) {
        return process.steps().stream()
                .filter(s -> s.id().equals(step))
                .map(Reference::place)
                .findFirst()
                .orElse(step);
    }

    /** Right and wrong ones, judged by the check itself. */
    private List<Example> expressions(Map<String, Variable> variables) {
        Map<Kind, String> names = variables.entrySet().stream()
                .collect(Collectors.toMap(v -> v.getValue().kind(), Map.Entry::getKey, (a, b) -> a));
        if (!names.keySet().containsAll(Set.of(Kind.BOOLEAN, Kind.NUMBER, Kind.CODE, Kind.DATE))) {
            return List.of();
        }
        String code = names.get(Kind.CODE);
        String value = variables.get(code).codes().get(0);
        return List.of(
                        "${BOOLEAN}",
                        "${!BOOLEAN}",
                        "${CODE == 'VALUE'}",
                        "${CODE != 'VALUE'}",
                        "${NUMBER >= 3}",
                        "${BOOLEAN && (CODE == 'VALUE' || NUMBER + 1 > 3)}",
                        "${empty DATE}",
                        "${BOOLEAN ? 1 : 2}",
                        "${CODE.length() > 3}",
                        "${execution.id}",
                        "${CODE = 'VALUE'}",
                        "=BOOLEAN",
                        "{BOOLEAN}")
                .stream()
                .map(e -> e.replace("BOOLEAN", names.get(Kind.BOOLEAN))
                        .replace("NUMBER", names.get(Kind.NUMBER))
                        .replace("DATE", names.get(Kind.DATE))
                        .replace("CODE", code)
                        .replace("VALUE", value))
                .map(e -> new Example(e, vocabulary.isExpression(e)))
                .toList();
    }
}
