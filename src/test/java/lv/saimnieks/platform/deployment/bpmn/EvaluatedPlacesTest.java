package lv.saimnieks.platform.deployment.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lv.saimnieks.AppTest;
import lv.saimnieks.platform.deployment.Findings;
import lv.saimnieks.platform.deployment.Xml;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.StaticApplicationContext;

/**
 * The places are those where {@code BpmnParse}, {@code BpmnParseUtil}, {@code ParseUtil} and {@code ScriptUtil} of the
 * engine 7.24 call {@code createExpression} (or run something by name): when the engine is renewed, look there again.
 */
@AppTest
@DisplayName("No code gets in by any text that the engine evaluates")
class EvaluatedPlacesTest {

    private static final String CALL = "${''.getClass().forName('x')}";

    @Autowired
    ProcessEngineConfigurationImpl engine;

    static Stream<String> places() {
        return Stream.of(
                // parseMessages, parseSignals
                "<message id='M' name=\"@\"/>",
                "<signal id='M' name=\"@\"/>",
                // parseStartAuthorization: attributes and potentialStarter
                "<process id='p' camunda:candidateStarterUsers=\"@\"/>",
                "<process id='p' camunda:candidateStarterGroups=\"@\"/>",
                "<process id='p'><extensionElements><camunda:potentialStarter><resourceAssignmentExpression>"
                        + "<formalExpression>@</formalExpression></resourceAssignmentExpression></camunda:potentialStarter>"
                        + "</extensionElements></process>",
                // parseMultiInstanceLoopCharacteristics
                step(
                        "<multiInstanceLoopCharacteristics><loopCardinality>@</loopCardinality></multiInstanceLoopCharacteristics>"),
                step(
                        "<multiInstanceLoopCharacteristics><completionCondition>@</completionCondition></multiInstanceLoopCharacteristics>"),
                step("<multiInstanceLoopCharacteristics camunda:collection=\"@\"/>"),
                step(
                        "<multiInstanceLoopCharacteristics><loopDataInputRef>@</loopDataInputRef></multiInstanceLoopCharacteristics>"),
                // parseServiceTaskLike, parseDelegateExpression, parseResultVariable
                "<serviceTask id='S' camunda:delegateExpression=\"@\"/>",
                "<serviceTask id='S' camunda:expression=\"@\"/>",
                "<serviceTask id='S' camunda:class='java.lang.Runtime'/>",
                "<serviceTask id='S' camunda:type='shell'/>",
                "<sendTask id='S' camunda:type='mail'/>",
                "<serviceTask id='S' activiti:type='shell'/>",
                "<serviceTask id='S' activiti:class='java.lang.Runtime'/>",
                "<serviceTask id='S' activiti:expression=\"@\"/>",
                "<serviceTask id='S' camunda:type='external' camunda:topic='x'/>",
                "<businessRuleTask id='S' camunda:decisionRef=\"@\"/>",
                "<businessRuleTask id='S' camunda:decisionRefVersion=\"@\"/>",
                "<businessRuleTask id='S' camunda:decisionRefTenantId=\"@\"/>",
                "<callActivity id='S' calledElement=\"@\"/>",
                "<callActivity id='S' camunda:caseRef=\"@\"/>",
                "<callActivity id='S' camunda:calledElementTenantId=\"@\"/>",
                "<callActivity id='S' camunda:variableMappingDelegateExpression=\"@\"/>",
                "<callActivity id='S' camunda:variableMappingClass='java.lang.String'/>",
                // parseFieldDeclaration
                step(extended("<camunda:field name='x'><camunda:expression>@</camunda:expression></camunda:field>")),
                step(extended("<camunda:field name='x' expression=\"@\"/>")),
                step(extended("<camunda:field name='x' stringValue=\"@\"/>")),
                // parseTaskDefinition
                "<userTask id='U' name=\"@\"/>",
                "<userTask id='U' name=\"&quot;@&quot;\"/>",
                "<userTask id='U'><documentation>@</documentation></userTask>",
                "<userTask id='U'><documentation>\"@\"</documentation></userTask>",
                "<userTask id='U'><documentation>a <![CDATA[$]]><!-- --><![CDATA[{''.getClass()}]]></documentation></userTask>",
                "<userTask id='U' camunda:formKey=\"@\"/>",
                "<userTask id='U' camunda:formRef=\"@\"/>",
                "<userTask id='U' camunda:formRefVersion=\"@\"/>",
                "<userTask id='U' camunda:formHandlerClass='java.lang.String'/>",
                "<userTask id='U'><humanPerformer><resourceAssignmentExpression><formalExpression>@</formalExpression>"
                        + "</resourceAssignmentExpression></humanPerformer></userTask>",
                "<userTask id='U'><potentialOwner><resourceAssignmentExpression><formalExpression>@</formalExpression>"
                        + "</resourceAssignmentExpression></potentialOwner></userTask>",
                "<userTask id='U' camunda:assignee=\"@\"/>",
                "<userTask id='U' camunda:assignee=\"${'\\'' == ''.getClass() || '\\'' == 'x'}\"/>",
                "<userTask id='U' camunda:candidateUsers=\"@\"/>",
                "<userTask id='U' camunda:candidateGroups=\"@\"/>",
                "<userTask id='U' camunda:dueDate=\"@\"/>",
                "<userTask id='U' camunda:followUpDate=\"@\"/>",
                "<userTask id='U' camunda:priority=\"@\"/>",
                // parseTaskListener, parseExecutionListener
                step(extended("<camunda:taskListener event='create' expression=\"@\"/>")),
                step(extended("<camunda:taskListener event='create' delegateExpression=\"@\"/>")),
                step(extended("<camunda:taskListener event='create' class='java.lang.String'/>")),
                step(
                        extended(
                                "<camunda:taskListener event='create'><camunda:script scriptFormat='juel'>@</camunda:script></camunda:taskListener>")),
                step(extended("<camunda:executionListener event='start' expression=\"@\"/>")),
                step(extended("<camunda:executionListener event='start' delegateExpression=\"@\"/>")),
                step(
                        extended(
                                "<camunda:executionListener event='start'><camunda:script scriptFormat='juel'>@</camunda:script></camunda:executionListener>")),
                // parseCamundaErrorEventDefinitions, error and escalation texts
                step(extended("<camunda:errorEventDefinition id='e' expression=\"@\"/>")),
                "<error id='E' camunda:errorMessage=\"@\"/>",
                // parseExpression of timers, parseTimeCycle
                timer("timeDate"),
                timer("timeDuration"),
                timer("timeCycle"),
                // parseDelegateExpression of message events, camunda:in and camunda:out
                "<endEvent id='X'><messageEventDefinition id='m' camunda:delegateExpression=\"@\"/></endEvent>",
                "<endEvent id='X'><messageEventDefinition id='m' camunda:type='shell'/></endEvent>",
                "<callActivity id='S'>" + extended("<camunda:in sourceExpression=\"@\" target='x'/>")
                        + "</callActivity>",
                "<callActivity id='S'>" + extended("<camunda:out sourceExpression=\"@\" target='x'/>")
                        + "</callActivity>",
                "<callActivity id='S'>" + extended("<camunda:in businessKey=\"@\"/>") + "</callActivity>",
                "<callActivity id='S'>" + extended("<camunda:out source=\"@\" target='x'/>") + "</callActivity>",
                // parseConditionalEventDefinition, parseConditionExpression, scripts
                "<sequenceFlow id='F'><conditionExpression>@</conditionExpression></sequenceFlow>",
                "<sequenceFlow id='F'><conditionExpression language='juel'>1</conditionExpression></sequenceFlow>",
                "<sequenceFlow id='F'><conditionExpression camunda:resource='deployment://x'/></sequenceFlow>",
                "<startEvent id='C'><conditionalEventDefinition><condition>@</condition></conditionalEventDefinition></startEvent>",
                "<scriptTask id='S' scriptFormat='juel'><script>@</script></scriptTask>",
                "<scriptTask id='S' scriptFormat='juel' camunda:resource=\"@\"/>",
                // parsePriority, parseProperty
                "<serviceTask id='S' camunda:jobPriority=\"@\"/>",
                "<serviceTask id='S' camunda:taskPriority=\"@\"/>",
                step(extended("<camunda:properties><camunda:property name='x' value=\"@\"/></camunda:properties>")),
                // BpmnParseUtil: input, output, lists, maps, connectors
                input("@"),
                input("\"@\""),
                input("<camunda:list><camunda:value>@</camunda:value></camunda:list>"),
                input("<camunda:map><camunda:entry key=\"@\">1</camunda:entry></camunda:map>"),
                input("<camunda:script scriptFormat='juel'>@</camunda:script>"),
                step(
                        extended(
                                "<camunda:inputOutput><camunda:outputParameter name='x'>@</camunda:outputParameter></camunda:inputOutput>")),
                step(
                        extended(
                                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>")),
                // DefaultFormHandler, DefaultStartFormHandler
                step(
                        extended(
                                "<camunda:formData><camunda:formField id='a' type='string' label=\"@\" defaultValue=\"@\"/></camunda:formData>")),
                step(extended("<camunda:formProperty id='a' expression=\"@\"/>")),
                // ParseUtil.parseRetryIntervals
                step(extended("<camunda:failedJobRetryTimeCycle>@</camunda:failedJobRetryTimeCycle>")),
                // imports and data handed over
                "<import importType='http://schemas.xmlsoap.org/wsdl/' location='http://x' namespace='x'/>",
                "<serviceTask id='S' operationRef='x'><ioSpecification/></serviceTask>",
                "<userTask id='U'><dataInputAssociation><assignment><from>@</from><to>x</to></assignment></dataInputAssociation></userTask>");
    }

    private static String step(String inner) {
        return "<userTask id='U'>" + inner + "</userTask>";
    }

    private static String extended(String inner) {
        return "<extensionElements>" + inner + "</extensionElements>";
    }

    private static String input(String value) {
        return step(extended("<camunda:inputOutput><camunda:inputParameter name='x'>" + value
                + "</camunda:inputParameter></camunda:inputOutput>"));
    }

    private static String timer(String element) {
        return "<startEvent id='S'><timerEventDefinition id='t'><" + element + ">\"@\"</" + element
                + "></timerEventDefinition></startEvent>";
    }

    @ParameterizedTest
    @MethodSource("places")
    void nothingIsCalledFromThere(String place) {
        String model = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn">%s</definitions>
                """;
        List<String> code = codeFindings(model.formatted(place.replace("@", CALL)));

        assertThat(code).as(place).isNotEmpty();
    }

    private List<String> codeFindings(String model) {
        Findings findings = new Findings();
        new BpmnCodeCheck(
                        Xml.read(model.getBytes(StandardCharsets.UTF_8)).orElseThrow(),
                        new Delegates(new StaticApplicationContext()),
                        findings)
                .run();
        return new ArrayList<>(findings.sentences());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CALL,
                "\"${''.getClass()}\"",
                "#{''.bytes}",
                "${dataSource.connection}",
                "${x['class']}",
                "${currentUser()}",
                "${'\\'' == ''.getClass() || '\\'' == 'x'}"
            })
    @DisplayName("a model that came past the check calls nothing at run time either")
    void engineEvaluatesNoCall(String text) {
        VariableScope scope = new StartProcessVariableScope();

        assertThatThrownBy(() ->
                        engine.getExpressionManager().createExpression(text).getValue(scope))
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> ((JuelExpressionManager) engine.getExpressionManager()).createValueExpression(text))
                .as("decision tables")
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    @DisplayName("an expression finds the beans that are made for models and no others")
    void onlyBeansForModels() {
        var expressions = engine.getExpressionManager();
        assertThat(evaluate(
                        () -> expressions.createExpression("${recordNeed}").getValue(new StartProcessVariableScope())))
                .isNotNull();
        assertThatThrownBy(() -> evaluate(
                        () -> expressions.createExpression("${dataSource}").getValue(new StartProcessVariableScope())))
                .hasMessageContaining("dataSource");
    }

    private Object evaluate(Supplier<Object> work) {
        return engine.getCommandExecutorTxRequired().execute(context -> work.get());
    }
}
