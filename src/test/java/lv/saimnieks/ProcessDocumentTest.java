package lv.saimnieks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.saimnieks.ModelFiles.ModelFile;
import lv.saimnieks.platform.Role;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Who does which task on which form, and what is due when: {@code src/docs/processes.md}, from models and code. */
class ProcessDocumentTest {

    private static final String TERM = "\"?\\d+ (wd|h|mon)\"?";

    private final StringBuilder text = new StringBuilder("""
            # Tasks, timers and due rules

            Written by `ProcessDocumentTest` from the models and the code. Do not edit by hand.
            """);

    @Test
    void documentIsUpToDate() throws IOException {
        ModelFiles.processes().forEach(this::process);
        text.append("""

                ## Due rules

                `wd` working days of the institution's calendar, `h` hours, `mon` months.
                """);
        ModelFiles.decisions().forEach(this::terms);
        termsInCode();
        GeneratedDocument.isUpToDate("processes.md", text.toString());
    }

    private void process(ModelFile file) {
        BpmnModelInstance model = file.bpmn();
        text.append("\n## %s (`%s`)\n\n"
                .formatted(
                        model.getModelElementsByType(Process.class)
                                .iterator()
                                .next()
                                .getName(),
                        file.id()));
        text.append("| Task | Form | Roles |\n|---|---|---|\n");
        model.getModelElementsByType(UserTask.class)
                .forEach(task -> row(
                        named(task),
                        "[%1$s](../../forms/%2$s/%1$s.form)".formatted(task.getCamundaFormRef(), file.domain()),
                        roles(task)));
        text.append("\n| Timer | At | Of | Then |\n|---|---|---|---|\n");
        model.getModelElementsByType(TimerEventDefinition.class).forEach(this::timer);
    }

    private static String roles(UserTask task) {
        return task.getCamundaCandidateGroupsList().stream()
                .map(group -> Role.ofGroup(group).orElseThrow().label())
                .collect(Collectors.joining(", "));
    }

    private void timer(TimerEventDefinition timer) {
        String at = timer.getRawTextContent().strip();
        ModelElementInstance owner = timer.getParentElement();
        if (owner instanceof CamundaTaskListener listener) {
            UserTask task = (UserTask) owner.getParentElement().getParentElement();
            row("`" + timer.getId() + "`", code(at), named(task), code(listener.getCamundaDelegateExpression()));
        } else {
            FlowNode event = (FlowNode) owner;
            String of = event instanceof BoundaryEvent boundary
                    ? named(boundary.getAttachedTo()) + (boundary.cancelActivity() ? ", ends it" : ", goes on")
                    : "";
            String then = event.getSucceedingNodes().list().stream()
                    .map(ProcessDocumentTest::named)
                    .collect(Collectors.joining("; "));
            row(named(event), code(at), of, then);
        }
    }

    private static String named(FlowNode node) {
        return oneLine(node.getName()) + " (`" + node.getId() + "`)";
    }

    /** The rows of a decision table that give a term. */
    private void terms(ModelFile file) {
        DecisionTable table = file.dmn()
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        List<Rule> rules = table.getRules().stream()
                .filter(rule -> rule.getOutputEntries().stream().anyMatch(o -> isTerm(o)))
                .toList();
        if (rules.isEmpty()) {
            return;
        }
        text.append("\n`%s`:\n\n".formatted(file.id()));
        List<String> heads = new ArrayList<>(
                table.getInputs().stream().map(DmnElement::getLabel).toList());
        heads.add("Due");
        row(heads.toArray(String[]::new));
        text.append("|---".repeat(heads.size())).append("|\n");
        rules.forEach(rule -> {
            List<String> cells = new ArrayList<>(rule.getInputEntries().stream()
                    .map(InputEntry::getTextContent)
                    .map(cell -> code(cell.strip()))
                    .toList());
            cells.add(rule.getOutputEntries().stream()
                    .filter(ProcessDocumentTest::isTerm)
                    .map(o -> code(o.getTextContent().strip().replace("\"", "")))
                    .collect(Collectors.joining(", ")));
            row(cells.toArray(String[]::new));
        });
    }

    private static boolean isTerm(OutputEntry output) {
        return output.getTextContent().strip().matches(TERM);
    }

    /** Constants of our classes that are terms. */
    private void termsInCode() throws IOException {
        Collection<String> terms = new TreeSet<>();
        String classes = SaimnieksApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources(classes + "lv/saimnieks/**/*.class")) {
            new ClassReader(file.getContentAsByteArray()).accept(new Terms(terms), ClassReader.SKIP_CODE);
        }
        text.append("\nIn the code:\n\n| Constant | Due |\n|---|---|\n");
        terms.forEach(text::append);
    }

    private static class Terms extends ClassVisitor {

        private final Collection<String> found;
        private String owner;

        Terms(Collection<String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] faces) {
            owner = name.substring(name.lastIndexOf('/') + 1);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String type, String signature, Object value) {
            if (value instanceof String term && term.matches(TERM)) {
                found.add("| `%s.%s` | `%s` |\n".formatted(owner, name, term));
            }
            return null;
        }
    }

    private void row(String... cells) {
        text.append(Arrays.stream(cells)
                        .map(cell -> oneLine(cell).replace("|", "\\|"))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : "`" + oneLine(value) + "`";
    }

    private static String oneLine(String value) {
        return value == null ? "" : value.replaceAll("\\s+", " ").strip();
    }
}
