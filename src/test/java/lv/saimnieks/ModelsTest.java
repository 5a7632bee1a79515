package lv.saimnieks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_NS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.saimnieks.ModelFiles.ModelFile;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.expressions.ModelExpression;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.FormalExpression;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps processes, decision tables, forms and code together. */
class ModelsTest {

    private static final Map<String, Class<?>> BEANS = BeanTypes.find();
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern ID =
            Pattern.compile("(Task|Gateway|Event|StartEvent|EndEvent|Link|SubProcess|Flow|Lane|Participant)_[A-Z].*");
    private static final Pattern GENERATED =
            Pattern.compile("(Activity|Gateway|Event|Flow|Process|Definitions|Field|id)_[0-9a-z]{7}");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.'])[a-z]\\w*");
    private static final Set<String> OPERATORS = Set.of("true", "false", "null", "empty", "and", "or", "not");

    static List<ModelFile> processes() {
        return ModelFiles.processes();
    }

    static List<ModelFile> decisions() {
        return ModelFiles.decisions();
    }

    private static Process process(ModelFile file) {
        return file.bpmn().getModelElementsByType(Process.class).iterator().next();
    }

    private static <T extends ModelElementInstance> Collection<T> all(ModelFile file, Class<T> type) {
        return file.bpmn().getModelElementsByType(type);
    }

    @Test
    void thereIsAtLeastTheChangeProcess() {
        assertThat(processes()).extracting(ModelFile::id).contains("change-management");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void processSaysWhatItIs(ModelFile file) {
        Process process = process(file);
        assertThat(process.getId()).isEqualTo(file.id());
        assertThat(process.getName()).isNotBlank();
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getDocumentations()).isNotEmpty();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everythingPeopleSeeHasAName(ModelFile file) {
        List<String> nameless = new ArrayList<>();
        for (FlowNode node : all(file, FlowNode.class)) {
            boolean join = node instanceof Gateway && node.getOutgoing().size() == 1;
            boolean fork = node instanceof ParallelGateway;
            if (!join && !fork && blank(node.getName())) {
                nameless.add(node.getId());
            }
        }
        all(file, Lane.class).stream().filter(l -> blank(l.getName())).forEach(l -> nameless.add(l.getId()));
        all(file, Participant.class).stream().filter(p -> blank(p.getName())).forEach(p -> nameless.add(p.getId()));
        assertThat(nameless).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void idsAreSpokenNotGenerated(ModelFile file) {
        List<String> ids = new ArrayList<>();
        all(file, FlowElement.class).forEach(e -> ids.add(e.getId()));
        all(file, Lane.class).forEach(e -> ids.add(e.getId()));
        assertThat(ids).allMatch(id -> ID.matcher(id).matches());
        assertThat(all(file, BaseElement.class))
                .extracting(BaseElement::getId)
                .filteredOn(id -> id != null)
                .noneMatch(id -> GENERATED.matcher(id).matches() && id.chars().anyMatch(Character::isDigit));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everySplitIsAQuestionWithAnAnswerForEveryCase(ModelFile file) {
        for (ExclusiveGateway gateway : all(file, ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() < 2) {
                continue;
            }
            assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
            assertThat(gateway.getDefault()).as("default of " + gateway.getId()).isNotNull();
            for (SequenceFlow flow : gateway.getOutgoing()) {
                assertThat(flow.getName()).as("answer " + flow.getId()).isNotBlank();
                boolean isDefault = flow.equals(gateway.getDefault());
                assertThat(flow.getConditionExpression() == null)
                        .as("condition of " + flow.getId())
                        .isEqualTo(isDefault);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    @DisplayName("Every delegate and listener is a bean of the right kind; nothing else runs code")
    void everyExpressionNamesABeanOfTheRightKind(ModelFile file) {
        Set<String> wrong = new TreeSet<>();
        for (BaseElement element : all(file, BaseElement.class)) {
            String delegate = element.getAttributeValueNs(CAMUNDA_NS, "delegateExpression");
            if (delegate != null) {
                check(delegate, JavaDelegate.class, wrong);
            }
            assertThat(List.of("class", "expression", "type", "topic"))
                    .allMatch(code -> element.getAttributeValueNs(CAMUNDA_NS, code) == null);
        }
        all(file, CamundaTaskListener.class)
                .forEach(l -> check(l.getCamundaDelegateExpression(), TaskListener.class, wrong));
        all(file, CamundaExecutionListener.class)
                .forEach(l -> check(l.getCamundaDelegateExpression(), ExecutionListener.class, wrong));
        assertThat(wrong).as("delegates and listeners without a bean").isEmpty();
        assertThat(all(file, ScriptTask.class)).isEmpty();
        assertThat(all(file, CamundaScript.class)).isEmpty();
    }

    private static void check(String expression, Class<?> kind, Set<String> wrong) {
        Matcher bean = BEAN.matcher(String.valueOf(expression));
        if (!bean.matches()) {
            wrong.add(expression + " is not the name of a bean");
        } else if (!BEANS.containsKey(bean.group(1))) {
            wrong.add(bean.group(1));
        } else if (!kind.isAssignableFrom(BEANS.get(bean.group(1)))) {
            wrong.add(bean.group(1) + " is no " + kind.getSimpleName());
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    @DisplayName("Every form, decision and process that is named exists in the same deployment")
    void everyReferenceExists(ModelFile file) {
        List<String> forms = ids(ModelFiles.forms(), file.domain());
        List<String> decisions = ids(ModelFiles.decisions(), file.domain());
        for (BaseElement element : all(file, BaseElement.class)) {
            String form = element.getAttributeValueNs(CAMUNDA_NS, "formRef");
            if (form != null) {
                assertThat(forms).contains(form);
                assertThat(element.getAttributeValueNs(CAMUNDA_NS, "formRefBinding"))
                        .isEqualTo("deployment");
            }
        }
        for (BusinessRuleTask rule : all(file, BusinessRuleTask.class)) {
            assertThat(decisions).contains(rule.getCamundaDecisionRef());
            assertThat(rule.getCamundaDecisionRefBinding()).isEqualTo("deployment");
        }
        for (CallActivity call : all(file, CallActivity.class)) {
            assertThat(processes()).extracting(ModelFile::id).contains(call.getCalledElement());
        }
    }

    private static List<String> ids(List<ModelFile> files, String domain) {
        return files.stream()
                .filter(f -> f.domain().equals(domain))
                .map(ModelFile::id)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyUserTaskIsForKnownRolesAndHandsItsAnswerOver(ModelFile file) {
        for (UserTask task : all(file, UserTask.class)) {
            assertThat(task.getCamundaCandidateGroupsList())
                    .as("roles of " + task.getId())
                    .isNotEmpty()
                    .allMatch(group -> Role.ofGroup(group).isPresent());
            assertThat(task.getCamundaAssignee()).isNull();
            assertThat(task.getCamundaCandidateUsers()).isNull();
            assertThat(task.getDocumentations())
                    .as("what is expected in " + task.getId())
                    .isNotEmpty();
            assertThat(task.getAttributeValueNs(CAMUNDA_NS, "formRef"))
                    .as(task.getId())
                    .isNotBlank();
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaTaskListener.class)
                            .list())
                    .as("complete listener of " + task.getId())
                    .anyMatch(listener -> "complete".equals(listener.getCamundaEvent()));
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    @DisplayName("Conditions, loops and timers test declared variables only")
    void everyVariableIsDeclared(ModelFile file) {
        Set<String> declared = ModelVariables.of(file.domain()).process();
        Set<String> unknown = new TreeSet<>();
        Stream.of(
                        all(file, FormalExpression.class).stream().map(FormalExpression::getTextContent),
                        all(file, CamundaInputParameter.class).stream()
                                .map(CamundaInputParameter::getTextContent)
                                .filter(ModelExpression::isIn))
                .flatMap(texts -> texts)
                .forEach(text -> WORD.matcher(text.replaceAll("'[^']*'", "''"))
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> !OPERATORS.contains(word) && !declared.contains(word))
                        .forEach(unknown::add));
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    @DisplayName("Every asynchronous step and every timer says how it is retried")
    void everyJobHasARetryCycle(ModelFile file) {
        for (FlowNode node : all(file, FlowNode.class)) {
            boolean timer = node instanceof CatchEvent event
                    && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
            boolean async = !(node instanceof EventBasedGateway) && node.isCamundaAsyncAfter();
            if (node.isCamundaAsyncBefore() || async || timer) {
                assertThat(node.getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                .list())
                        .as("retry cycle of " + node.getId())
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    @DisplayName("Everything is drawn: Cockpit and Modeler show the diagram")
    void everythingIsDrawn(ModelFile file) {
        Set<String> drawn = new HashSet<>();
        all(file, BpmnShape.class).forEach(s -> drawn.add(s.getBpmnElement().getId()));
        all(file, BpmnEdge.class).forEach(e -> drawn.add(e.getBpmnElement().getId()));
        assertThat(all(file, FlowElement.class))
                .filteredOn(e -> e instanceof FlowNode || e instanceof SequenceFlow)
                .extracting(FlowElement::getId)
                .allMatch(drawn::contains);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void decisionSaysWhatItIsAndExplainsItsAnswer(ModelFile file) {
        Decision decision =
                file.dmn().getModelElementsByType(Decision.class).iterator().next();
        assertThat(decision.getId()).isEqualTo(file.id());
        assertThat(decision.getName()).isNotBlank();
        assertThat(decision.getDescription()).isNotNull();
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        assertThat(file.dmn().getModelElementsByType(Output.class))
                .allMatch(output -> !blank(output.getLabel()))
                .extracting(Output::getName)
                .contains("explanation");
        assertThat(file.dmn().getModelElementsByType(Input.class)).allMatch(input -> !blank(input.getLabel()));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
