package lv.saimnieks.platform.tables;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.ModelParseException;

/**
 * A decision table as its file says.
 *
 * @param hitPolicy as the file says it, {@code UNIQUE} or {@code RULE ORDER}
 * @param rows as Modeler shows them, from the first
 */
public record DecisionTable(String hitPolicy, List<Column> inputs, List<Column> outputs, List<Row> rows) {

    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");

    /**
     * A column.
     *
     * @param name the variable or expression of an input, the name of an output
     * @param label what people see above it
     * @param type as the file says it, {@code string}, {@code integer}; empty when it says none
     * @param codes the predefined values; empty when there are none
     */
    public record Column(String id, String name, String label, String type, Set<String> codes) {}

    /**
     * The texts of a row's cells; empty where nothing is written.
     *
     * @param annotation what Modeler shows in the last column
     */
    public record Row(String id, List<String> inputs, List<String> outputs, String annotation) {}

    /** The tables of a file by id of the decision; empty when this is no file of decisions. */
    public static Optional<Map<String, DecisionTable>> read(byte[] file) {
        try {
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
            Map<String, DecisionTable> tables = new TreeMap<>();
            for (Decision decision : model.getModelElementsByType(Decision.class)) {
                if (decision.getExpression() instanceof org.camunda.bpm.model.dmn.instance.DecisionTable table) {
                    tables.put(String.valueOf(decision.getId()), of(table));
                }
            }
            return Optional.of(tables);
        } catch (ModelParseException e) {
            return Optional.empty();
        } catch (ModelException e) {
            return Optional.empty();
        }
    }

    private static DecisionTable of(org.camunda.bpm.model.dmn.instance.DecisionTable table) {
        String policy = table.getAttributeValue("hitPolicy");
        return new DecisionTable(
                policy == null ? "UNIQUE" : policy,
                list(table.getInputs(), DecisionTable::input),
                list(table.getOutputs(), DecisionTable::output),
                list(
                        table.getRules(),
                        r -> new Row(
                                orEmpty(r.getId()),
                                list(r.getInputEntries(), e -> text(e.getTextContent(), e.getText())),
                                list(r.getOutputEntries(), e -> text(e.getTextContent(), e.getText())),
                                r.getDescription() == null
                                        ? ""
                                        : orEmpty(r.getDescription().getTextContent()))));
    }

    private static Column input(Input input) {
        var expression = input.getInputExpression();
        String name = expression == null ? "" : text("", expression.getText());
        return new Column(
                orEmpty(input.getId()),
                name,
                text(input.getLabel(), name),
                expression == null ? "" : orEmpty(expression.getTypeRef()),
                codes(input.getInputValues()));
    }

    private static Column output(Output output) {
        String name = orEmpty(output.getName());
        return new Column(
                orEmpty(output.getId()),
                name,
                text(output.getLabel(), name),
                orEmpty(output.getTypeRef()),
                codes(output.getOutputValues()));
    }

    private static Set<String> codes(UnaryTests values) {
        return values == null ? Set.of() : texts(text("", values.getText()));
    }

    /** The texts in quotation marks that a cell names, in order of the alphabet. */
    public static Set<String> texts(String cell) {
        Set<String> texts = new TreeSet<>();
        Matcher text = TEXT.matcher(cell);
        while (text.find()) {
            texts.add(text.group(1));
        }
        return texts;
    }

    /** The cell without the texts in it. */
    static String withoutTexts(String cell) {
        return TEXT.matcher(cell).replaceAll(" ");
    }

    private static String text(String label, String otherwise) {
        return label == null || label.isBlank() ? orEmpty(otherwise) : label.strip();
    }

    private static String text(String otherwise, org.camunda.bpm.model.dmn.instance.Text text) {
        return text == null ? orEmpty(otherwise) : text.getTextContent().strip();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }

    private static <S, T> List<T> list(Collection<S> from, Function<S, T> how) {
        return Stream.ofNullable(from).flatMap(Collection::stream).map(how).toList();
    }
}
