package lv.saimnieks.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.saimnieks.change.model.ChangeType;
import lv.saimnieks.change.model.Classification.Complexity;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.model.Decision.Standing;
import lv.saimnieks.change.model.Deviation.DeviationDecision;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.shared.Scope;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

@DisplayName("The contract of the change process says what the services and tables give")
class ChangeContractTest {

    private static final Path FOLDER = Path.of("processes/change");

    static Stream<Arguments> enums() {
        return Stream.of(
                Arguments.of("scope", Scope.values(), Set.of()),
                Arguments.of("risk", RiskLevel.values(), Set.of()),
                Arguments.of("changeType", ChangeType.values(), Set.of()),
                Arguments.of("complexity", Complexity.values(), Set.of()),
                Arguments.of("closureCode", givenByTheProcess(), Set.of()),
                Arguments.of("deviationDecision", DeviationDecision.values(), Set.of("NONE")),
                Arguments.of("authorisation", Standing.values(), Set.of("UNANSWERED")));
    }

    /** A process that was ended past its steps has no variables any more. */
    private static Enum<?>[] givenByTheProcess() {
        return EnumSet.complementOf(EnumSet.of(ClosureCode.TERMINATED)).toArray(Enum<?>[]::new);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("enums")
    void codesAreThoseOfTheServices(String variable, Enum<?>[] values, Set<String> besides) throws IOException {
        Set<String> expected = new TreeSet<>(besides);
        Arrays.stream(values).map(Enum::name).forEach(expected::add);

        assertThat(codes(variable)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @DisplayName("what a table of decisions gives as a code is among the codes of its variable, and none is made up")
    void codesAreThoseOfTheTables() throws IOException {
        try (Stream<Path> tables = Files.list(FOLDER).filter(p -> p.toString().endsWith(".dmn"))) {
            for (Path table : tables.toList()) {
                var model = Dmn.readModelFromFile(table.toFile());
                List<Output> outputs = List.copyOf(model.getModelElementsByType(Output.class));
                for (int column = 0; column < outputs.size(); column++) {
                    Output output = outputs.get(column);
                    boolean code = variables().containsKey(output.getName()) && codes(output.getName()) != null;
                    if (output.getOutputValues() == null || !code) {
                        continue; // several codes in one result are a text: TableCheckTest tries them
                    }
                    Set<String> said = quoted(output.getOutputValues().getText().getTextContent());
                    assertThat(codes(output.getName())).as(output.getName()).containsExactlyInAnyOrderElementsOf(said);
                    for (Rule rule : model.getModelElementsByType(Rule.class)) {
                        assertThat(said)
                                .containsAll(quoted(List.copyOf(rule.getOutputEntries())
                                        .get(column)
                                        .getText()
                                        .getTextContent()));
                    }
                }
            }
        }
    }

    private static Set<String> quoted(String text) {
        Set<String> found = new TreeSet<>();
        Pattern.compile("\"([^\"]*)\"").matcher(text).results().forEach(r -> found.add(r.group(1)));
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<String> codes(String variable) throws IOException {
        return (List<String>) ((Map<String, Object>) variables().getOrDefault(variable, Map.of())).get("codes");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables() throws IOException {
        Map<String, Object> contract = new Yaml().load(Files.readString(FOLDER.resolve("change-management.yaml")));
        return (Map<String, Object>) contract.get("variables");
    }
}
