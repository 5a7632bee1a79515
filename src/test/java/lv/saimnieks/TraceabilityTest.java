package lv.saimnieks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.ModelFiles.ModelFile;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The table of requirements and the steps that serve them, {@code src/docs/traceability.md}, from the models' {@code
 * requirement} properties. When the table is out of date this test writes it anew and fails once.
 */
class TraceabilityTest {

    private static final List<String> CHANGE_REQUIREMENTS = List.of(
            "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A*", "U1", "U2", "U3", "U4", "U5", "V1", "V2", "V3", "V4",
            "V5", "V6", "V7", "V8.1", "V8.2", "V8.3", "V8.4", "V8.5", "V8.6", "V9");
    private static final List<String> COMPLAINT_REQUIREMENTS = List.of(
            "A0", "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11", "A12", "U1", "U2", "U3", "U4",
            "V1", "V2", "V3a", "V3b", "V3c", "V3d", "V4", "V5", "V6", "V7", "V8");

    private static final List<String> LEVEL_REQUIREMENTS = List.of(
            "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "O1", "O2", "O3", "B1", "B2", "D1", "D1.1",
            "D1.2", "D1.3", "D1.4", "D1.5", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10", "D11", "D11.1",
            "D11.2", "D11.3", "D11.4", "D11.5", "D11.6", "D12", "D13", "D14", "D15", "D16", "U2a", "U2b");

    /** A1 is the control's. */
    private static final List<String> SUPPORT_REQUIREMENTS =
            List.of("A2", "B", "D1", "D2", "D3", "D4", "I2", "O1", "O2", "U1", "V1", "V2", "V3");

    /** An element of a process that serves requirements. */
    private record Step(String process, String element, String name, List<String> requirements) {}

    @Test
    @DisplayName("PU2-20/A1-A8, A*, U1-U5, V1-V9: each has a step that serves it")
    void everyRequirementOfChangeManagementHasAStep() {
        assertThat(byRequirement(steps()).keySet())
                .containsAll(
                        CHANGE_REQUIREMENTS.stream().map(id -> "PU2-20/" + id).toList());
    }

    @Test
    @DisplayName("PU2-18/A0-A12, U1-U4, V1-V8: each has a step that serves it")
    void everyRequirementOfComplaintHandlingHasAStep() {
        assertThat(byRequirement(steps()).keySet())
                .containsAll(COMPLAINT_REQUIREMENTS.stream()
                        .map(id -> "PU2-18/" + id)
                        .toList());
    }

    @Test
    @DisplayName("PU2-17/A1-A10, O1-O3, B1, B2, D1-D16, U2: each has a step that serves it")
    void everyRequirementOfServiceLevelsHasAStep() {
        assertThat(byRequirement(steps()).keySet())
                .containsAll(
                        LEVEL_REQUIREMENTS.stream().map(id -> "PU2-17/" + id).toList());
    }

    @Test
    @DisplayName("PU2-12/A2, D1-D4, O1, O2, B, U1, V1-V3, I2: each has a step that serves it")
    void everyRequirementOfSupportHasAStep() {
        assertThat(byRequirement(steps()).keySet())
                .containsAll(
                        SUPPORT_REQUIREMENTS.stream().map(id -> "PU2-12/" + id).toList());
    }

    @Test
    void requirementIdsAreWellFormed() {
        assertThat(steps())
                .flatExtracting(Step::requirements)
                .allMatch(id -> id.matches("PU2-(12|17|18|20)/[A-Z](\\*|\\d+(\\.\\d+)?[a-g]?)?"));
    }

    @Test
    @DisplayName("every requirement that a step names is a sentence of the policy")
    void everyRequirementIsOfThePolicy() throws IOException {
        Set<String> policy = new HashSet<>();
        for (String task : List.of("PU2-12", "PU2-17", "PU2-18", "PU2-20")) {
            Files.readAllLines(Path.of("src/main/resources/policy", task + ".csv")).stream()
                    .map(line -> line.split(";", 2)[0])
                    .forEach(policy::add);
        }
        assertThat(steps()).flatExtracting(Step::requirements).isSubsetOf(policy);
    }

    @Test
    void tableIsUpToDate() {
        GeneratedDocument.isUpToDate("traceability.md", table(steps()));
    }

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (ModelFile file : ModelFiles.processes()) {
            for (CamundaProperty property : file.bpmn().getModelElementsByType(CamundaProperty.class)) {
                if ("requirement".equals(property.getCamundaName())) {
                    BaseElement owner = (BaseElement)
                            property.getParentElement().getParentElement().getParentElement();
                    List<String> ids = Arrays.stream(property.getCamundaValue().split(","))
                            .map(String::strip)
                            .toList();
                    steps.add(new Step(file.id(), owner.getId(), name(owner), ids));
                }
            }
        }
        return steps;
    }

    private static String name(BaseElement element) {
        String name = element instanceof FlowElement flow
                ? flow.getName()
                : element instanceof Process process ? process.getName() : "";
        return name.replaceAll("\\s+", " ");
    }

    private static Map<String, List<Step>> byRequirement(List<Step> steps) {
        Map<String, List<Step>> result = new TreeMap<>(TraceabilityTest::inOrder);
        steps.forEach(step -> step.requirements()
                .forEach(
                        id -> result.computeIfAbsent(id, i -> new ArrayList<>()).add(step)));
        return result;
    }

    /** A2 before A10, V8.2 before V8.10. */
    private static int inOrder(String one, String other) {
        return sortable(one).compareTo(sortable(other));
    }

    private static String sortable(String id) {
        return Stream.of(id.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)"))
                .map(part -> part.matches("\\d+") ? "%04d".formatted(Integer.parseInt(part)) : part)
                .collect(Collectors.joining());
    }

    private static String table(List<Step> steps) {
        StringBuilder text = new StringBuilder("""
                # Requirements and the steps that serve them

                Written by `TraceabilityTest` from the `requirement` properties of the models. Do not edit by hand.

                | Requirement | Steps |
                |---|---|
                """);
        byRequirement(steps)
                .forEach((id, serving) -> text.append("| ")
                        .append(id.replace("*", "\\*"))
                        .append(" | ")
                        .append(serving.stream()
                                .map(step -> step.name() + " (`" + step.element() + "`)")
                                .collect(Collectors.joining("; ")))
                        .append(" |\n"));
        text.append("\n| Process | Element | Name | Requirements |\n|---|---|---|---|\n");
        steps.forEach(step -> text.append("| `%s` | `%s` | %s | %s |\n"
                .formatted(
                        step.process(),
                        step.element(),
                        step.name(),
                        String.join(", ", step.requirements()).replace("*", "\\*"))));
        return text.toString();
    }
}
