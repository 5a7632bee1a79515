package lv.saimnieks.platform.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.saimnieks.AppTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The edits that were tried on a running application, by their numbers there. */
@AppTest
@DisplayName("Edits of process owners: wrong ones are refused in words, right ones are taken")
class OwnerCasesTest {

    private static final String BPMN = "processes/change/change-management.bpmn";
    private static final String COUNCIL = """
            {"type": "default", "id": "council", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
             "executionPlatformVersion": "7.24.0", "components": [
              {"type": "radio", "id": "F_agreed", "key": "agreed", "label": "Vai dome piekrīt?",
               "values": [{"label": "Piekrīt", "value": "YES"}, {"label": "Nepiekrīt", "value": "NO"}]},
              {"type": "number", "id": "F_sum", "key": "sum", "label": "Summa"},
              {"type": "checkbox", "id": "F_urgent", "key": "urgent", "label": "Steidzami"},
              {"type": "textarea", "id": "F_remark", "key": "remarkText", "label": "Piezīme"}]}
            """;
    private static final String TASK = "<userTask id=\"%s\" name=\"%s\" camunda:formRef=\"council\""
            + " camunda:formRefBinding=\"deployment\" camunda:candidateGroups=\"registrar\">"
            + "<documentation>Procesa saimnieka solis.</documentation></userTask>";

    @Autowired
    DeploymentCheck check;

    @Autowired
    DomainFiles files;

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(
                        "W01c a wrong bean",
                        replace("${registerChange}", "${updateRegisters}"),
                        "šo soli dara „${registerChange}”"),
                wrong(
                        "W01d a wrong listener",
                        replace("${recordClassification}", "${recordReview}"),
                        "atbilde vairs nenonāktu reģistrā"),
                wrong(
                        "W02b a wrong form",
                        replace("formRef=\"change-classify\"", "formRef=\"change-close\""),
                        "veidlapas „change-classify”"),
                wrong(
                        "W05c a person",
                        replace(
                                "id=\"Task_ClassifyChange\"",
                                "id=\"Task_ClassifyChange\" camunda:assignee=\"auditors-1\""),
                        "lauku „assignee” šeit neievēro"),
                wrong(
                        "W06a no closing",
                        t -> drop(t, "Task_CloseChange"),
                        "(Task_CloseChange): piegādātajā modelī šis solis izpilda prasību PU2-20/A8"),
                wrong("W06b no review", t -> drop(t, "Task_ReviewChange"), "izpilda prasību PU2-20/A7"),
                wrong("W06c no decision", OwnerCasesTest::bypassDecision, "plāno tikai autorizētu izmaiņu"),
                wrong(
                        "W06e always the light review",
                        replace("${review == 'LIGHT' &amp;&amp; !deviated}", "${true}"),
                        "vienmēr ir viens un tas pats"),
                wrong(
                        "W07b a requirement moved",
                        replace("value=\"PU2-20/A1,PU2-20/O1\"", "value=\"PU2-20/O1\""),
                        "zudusi prasība PU2-20/A1"),
                wrong("W08 no default", replace(" default=\"Flow_NeedEvidencedNo\"", ""), "bultiņai nav nosacījuma"),
                wrong(
                        "W08b not all codes",
                        t -> t.replace(" default=\"Flow_ClosureSuccessful\"", "")
                                .replaceAll(
                                        "(<sequenceFlow id=\"Flow_ClosureSuccessful\"[^>]*?)/>",
                                        condition("closureCode == 'FAILED'")),
                        "ja closureCode = SUCCESSFUL"),
                wrong(
                        "W08c no condition",
                        regex(
                                "(<sequenceFlow id=\"Flow_NeedEvidencedYes\"[^>]*?)>\\s*<conditionExpression.*?</sequenceFlow>",
                                "$1/>"),
                        "bultiņai nav nosacījuma"),
                wrong(
                        "W09 unknown variable",
                        replace("${needEvidenced}", "${needEvidencd}"),
                        "mainīgais „needEvidencd”, ko neviens solis nedod. Līdzīgi zināmie: needEvidenced"),
                wrong(
                        "W09b unknown code",
                        replace("${authorisation == 'AUTHORISE'}", "${authorisation == 'APPROVE'}"),
                        "nav vērtības „APPROVE”; zināmās vērtības: PENDING, AUTHORISE"),
                wrong("W10 no closing brace", replace("${needEvidenced}", "${needEvidenced"), "uzrakstīta kļūdaini"),
                wrong("W10b no dollar", replace("${needEvidenced}", "{needEvidenced}"), "rakstīts kā Camunda 8"),
                wrong("W10c FEEL", replace("${needEvidenced}", "=needEvidenced"), "rakstīts kā Camunda 8"),
                wrong(
                        "W10d one =",
                        replace("${authorisation == 'RETURN'}", "${authorisation = 'RETURN'}"),
                        "uzrakstīta kļūdaini"),
                wrong("text in a condition", replace("${needEvidenced}", "jā"), "nav izteiksme"),
                wrong("a number as condition", replace("${experts &gt; 0}", "${experts}"), "nav „jā” vai „nē”"),
                wrong(
                        "a yes or no as text",
                        replace("${needEvidenced}", "${needEvidenced == 'YES'}"),
                        "Rakstiet vienkārši ${needEvidenced}"),
                wrong(
                        "a number as text",
                        replace("${experts &gt; 0}", "${experts == '2'}"),
                        "Rakstiet skaitli bez apostrofiem"),
                wrong(
                        "codes in order",
                        replace("${experts &gt; 0}", "${plan &gt; 'AFTER'}"),
                        "salīdzināt var tikai skaitļus"),
                wrong("W11 P10X", timer("timeDuration", "P10X"), "ilgums „P10X” nav saprotams"),
                wrong("W11b in words", timer("timeDuration", "10 dienas"), "ilgums „10 dienas” nav saprotams"),
                wrong(
                        "W11c unknown moment",
                        replace("${authoriseDueAt}", "${authorizeDueAt}"),
                        "mainīgais „authorizeDueAt”"),
                wrong("W11d every second", timer("timeCycle", "R/PT1S"), "pārāk biežs"),
                wrong("nothing at all", timer("timeDuration", "PT0S"), "lielākam par nulli"),
                wrong("a century", timer("timeDuration", "P100Y"), "ne garākam par desmit gadiem"),
                wrong("repeated from no day", timer("timeCycle", "R/rīt/P1M"), "atkārtojums „R/rīt/P1M” nav saprotams"),
                wrong("cron", timer("timeCycle", "0 0 * * *"), "atkārtojums „0 0 * * *” nav saprotams"),
                wrong("a day without hour", timer("timeDate", "15.01.2027."), "datums „15.01.2027.” nav saprotams"),
                wrong("a duration variable as date", timer("timeDate", "${experts}"), "šim taimera veidam neder"),
                wrong(
                        "W11e no time",
                        regex(
                                "<timerEventDefinition id=\"Timer_SupplementOverdue\">.*?</timerEventDefinition>",
                                "<timerEventDefinition id=\"Timer_SupplementOverdue\"/>"),
                        "tieši vienam laikam"),
                wrong("retries", replace("R5/PT10M", "piecreiz"), "atkārtošanas laiks „piecreiz”"),
                wrong(
                        "W12 message of withdrawal",
                        replace("name=\"ChangeWithdrawn\"", "name=\"ChangeWithdrawnn\""),
                        "gaida vai sūta ziņojumu „ChangeWithdrawn”"),
                wrong(
                        "W12b message of the start",
                        replace("name=\"ChangeRequested\"", "name=\"ChangeRequest\""),
                        "ar ziņojumu „ChangeRequested” vairs nevarētu sākt"),
                wrong(
                        "W12c message of the deviation",
                        replace("name=\"DeviationReported\"", "name=\"Novirze\""),
                        "Ziņojums „Novirze”: sistēma šādu ziņojumu nesūta"),
                wrong("W13b a day of history", replace("P3650D", "P1D"), "par īsu"),
                wrong("W13c history in words", replace("P3650D", "10 gadi"), "„10 gadi” nav saprotams"),
                wrong(
                        "W15 one id twice",
                        replace("id=\"Task_TreatAsNormal\"", "id=\"Task_VerifyStandardModel\""),
                        "id „Task_VerifyStandardModel” ir vairākiem"),
                wrong(
                        "W16 dead end",
                        t -> drop(t, "EndEvent_DecisionEscalated"),
                        "(Task_EscalateDecision): no elementa neved neviena bultiņa"),
                wrong(
                        "W16b nobody is informed",
                        t -> drop(t, "Task_InformStakeholders"),
                        "ieinteresētās puses jāinformē"),
                wrong(
                        "W17 unreachable",
                        add(TASK.formatted("Task_Lost", "Pazudis")),
                        "(Task_Lost): no sākuma uz šo elementu neved neviena bultiņa"),
                wrong(
                        "W17b an island",
                        add(TASK.formatted("Task_LostA", "A")
                                + TASK.formatted("Task_LostB", "B")
                                + flow("Flow_AB", "Task_LostA", "Task_LostB")
                                + flow("Flow_BA", "Task_LostB", "Task_LostA")),
                        "(Task_LostA): no sākuma uz šo"),
                wrong(
                        "W25 script",
                        replace(
                                "<serviceTask id=\"Task_TreatAsNormal\"",
                                "<scriptTask id=\"Task_X\" name=\"x\"/><serviceTask id=\"Task_TreatAsNormal\""),
                        "skripti modelī nav atļauti"),
                wrong(
                        "W26c no work",
                        replace(" camunda:delegateExpression=\"${treatAsNormal}\"", ""),
                        "nav norādīts, ko sistēma dara"),
                wrong(
                        "W26d plain task",
                        add("<task id=\"Task_Plain\" name=\"Vienkāršs\"/>"),
                        "šo darbu neviens nedarītu"),
                wrong(
                        "W26e manual task",
                        add("<manualTask id=\"Task_Man\" name=\"Piezvanīt\"/>"),
                        "„Manual Task” sistēma neviena vietā nedod"),
                wrong(
                        "W28 an error that does not interrupt",
                        replace(
                                "id=\"Event_ImplementationStopped\"",
                                "id=\"Event_ImplementationStopped\" cancelActivity=\"false\""),
                        "notikumam solis jāpārtrauc"),
                wrong(
                        "W28b the supplement's deadline does not interrupt",
                        replace(
                                "id=\"Event_SupplementOverdue\"",
                                "id=\"Event_SupplementOverdue\" cancelActivity=\"false\""),
                        "notikumam solis jāpārtrauc"),
                wrong(
                        "W28c the decision's deadline interrupts",
                        replace(
                                "attachedToRef=\"Task_AuthoriseChange\" cancelActivity=\"false\"",
                                "attachedToRef=\"Task_AuthoriseChange\""),
                        "nedrīkst pārtraukt"),
                wrong(
                        "W29 Camunda 8",
                        replace("executionPlatform=\"Camunda Platform\"", "executionPlatform=\"Camunda Cloud\""),
                        "veidots Camunda 8"),
                wrong(
                        "W40 two ways out of a task",
                        add(flow("Flow_Twice", "Task_RegisterChange", "Task_ConfirmClassification")),
                        "(Task_RegisterChange): no elementa ved vairākas bultiņas"),
                wrong(
                        "W41 waits for both of two ways",
                        t -> t.replaceAll(
                                "(?s)<exclusiveGateway id=\"Gateway_NeedJoin\">(.*?)</exclusiveGateway>",
                                "<parallelGateway id=\"Gateway_NeedJoin\">$1</parallelGateway>"),
                        "Elements Gateway_NeedJoin: šeit lieta paliktu gaidot"),
                wrong(
                        "goes on twice",
                        t -> t.replaceAll(
                                "(?s)<parallelGateway id=\"Gateway_RetrospectJoin\">(.*?)</parallelGateway>",
                                "<exclusiveGateway id=\"Gateway_RetrospectJoin\">$1</exclusiveGateway>"),
                        "šeit lieta ietu tālāk divreiz"),
                wrong("W43 unknown input", replace("${riskLikelihood}", "${likelihood}"), "mainīgais „likelihood”"),
                wrong(
                        "W43b unknown count",
                        replace("${experts}</loopCardinality>", "${ekspertuSkaits}</loopCardinality>"),
                        "mainīgais „ekspertuSkaits”"),
                wrong(
                        "W44b no table",
                        replace(" camunda:decisionRef=\"risk-level\" camunda:decisionRefBinding=\"deployment\"", ""),
                        "nav norādīta lēmumu tabula"),
                wrong(
                        "R16 with a wrong code",
                        council("agreed == 'NOT'"),
                        "nav vērtības „NOT”; zināmās vērtības: YES, NO"),
                wrong(
                        "round for ever",
                        t -> t.replaceAll(
                                "(<sequenceFlow id=\"[^\"]*\" sourceRef=\"Task_ReviewChange\" targetRef=\")[^\"]*\"",
                                "$1Task_ReviewChange\""),
                        "nav ceļa uz beigām"),
                wrong(
                        "a name that no table holds",
                        replace("name=\"Klasificēt izmaiņu\"", "name=\"" + "ā".repeat(300) + "\""),
                        "„name” ir par garu: sistēma glabā līdz 255"),
                wrong(
                        "one expert instead of several",
                        t -> t.replaceFirst(
                                "(?s)<multiInstanceLoopCharacteristics.*?</multiInstanceLoopCharacteristics>", ""),
                        "šo darbu dara vairāki cilvēki"),
                wrong(
                        "a listener of another step",
                        extended(
                                "<camunda:executionListener event=\"start\" delegateExpression=\"${registerChange}\"/>"),
                        "klausītājs „registerChange” šim solim nepieder"),
                wrong(
                        "another value of the number",
                        extended("<camunda:inputOutput><camunda:inputParameter name=\"changeNumber\">IZM-2020-000001"
                                + "</camunda:inputParameter></camunda:inputOutput>"),
                        "mainīgo „changeNumber” dod sistēma"),
                wrong("a date with a number", automatic("planDueAt > 5"), "salīdzina dažādu veidu vērtības"),
                wrong(
                        "a number with yes or no",
                        automatic("costEUR == criticalSituation"),
                        "„criticalSituation” ir „jā” vai „nē”"),
                wrong("a word reckoned with", automatic("assess + 1 > 5"), "rēķina ar to, kas nav skaitlis"),
                wrong("a word with itself", automatic("assess == assess"), "vienmēr ir viens un tas pats"),
                wrong("always yes", automatic("risk == 'HIGH' || risk != 'HIGH'"), "vienmēr ir viens un tas pats"),
                wrong("due in words", classify("dueDate=\"rīt\""), "laukā „dueDate” „rīt” nav ne datums"),
                wrong("due on a day that is not", classify("dueDate=\"2027-02-30\""), "nav ne datums"),
                wrong("due in a number", classify("followUpDate=\"${effortDays}\""), "laukā „followUpDate”"),
                wrong("urgent in words", classify("priority=\"augsta\""), "prioritāte „augsta” nav skaitlis"),
                wrong("R16 with free text", council("remarkText == 'x'"), "mainīgais „remarkText”"));
    }

    static Stream<Arguments> right() {
        return Stream.of(
                right(
                        "R01 another name",
                        replace("name=\"Klasificēt izmaiņu\"", "name=\"Klasificēt pieteikto izmaiņu\"")),
                right("R02 a task", council(null)),
                right(
                        "R03b a timer to a new task",
                        add(boundary("timeDuration", "P3D")
                                + TASK.formatted("Task_Remind", "Atgādināt")
                                + "<endEvent id=\"EndEvent_Reminded\" name=\"Atgādināts\"/>"
                                + flow("Flow_Late", "Event_Late", "Task_Remind")
                                + flow("Flow_Reminded", "Task_Remind", "EndEvent_Reminded"))),
                right(
                        "R06b another time",
                        regex(
                                "<timeDate xsi:type=\"tFormalExpression\">\\$\\{supplementDueAt\\}</timeDate>",
                                "<timeDuration xsi:type=\"tFormalExpression\">P14D</timeDuration>")),
                right(
                        "R06c a due date",
                        replace(
                                "id=\"Task_ClassifyChange\"",
                                "id=\"Task_ClassifyChange\" camunda:dueDate=\"2027-01-15T12:00:00\"")),
                right(
                        "R09 another role",
                        t -> t.replaceAll("(id=\"Task_IdentifyNeed\"[^>]*candidateGroups=\")", "$1registrar,")),
                right("R16 a gateway on the answer", council("agreed == 'NO'")),
                right("R16 a number and a yes", council("sum > 100 || urgent".replace(">", "&gt;"))),
                right(
                        "R17 a version",
                        replace("camunda:historyTimeToLive", "camunda:versionTag=\"2.1\" camunda:historyTimeToLive")),
                right("due on a day", classify("dueDate=\"2027-01-15\"")),
                right("due after a while", classify("dueDate=\"P5D\"")),
                right("due as the register says", classify("followUpDate=\"${planDueAt}\"")),
                right("urgent", classify("priority=\"80\"")),
                right("a weekly timer", timer("timeCycle", "R/P7D")),
                right("a timer on the first of each month", timer("timeCycle", "R/2026-01-01T08:00/P1M")),
                right("a moment", timer("timeDate", "2027-01-15T12:00:00+02:00")),
                right(
                        "drawn with colours, groups and notes",
                        t -> t.replace(
                                        "<sequenceFlow id=\"Flow_NeedEvidencedYes\"",
                                        "<dataObject id=\"Data\"/><dataObjectReference id=\"DataRef\" dataObjectRef=\"Data\"/>"
                                                + "<sequenceFlow id=\"Flow_NeedEvidencedYes\"")
                                .replace(
                                        "</process>",
                                        "<textAnnotation id=\"Note\"><text>Sk. kārtību</text></textAnnotation>"
                                                + "<association id=\"Assoc\" sourceRef=\"Task_IdentifyNeed\" targetRef=\"Note\"/>"
                                                + "<group id=\"Group_X\"/></process>")
                                .replace(
                                        "<bpmndi:BPMNShape ",
                                        "<bpmndi:BPMNShape xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\" bioc:stroke=\"#000\" ")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void isRefusedInWords(String id, UnaryOperator<String> edit, String told) {
        assertThat(check.check(edited(edit)).sentences())
                .as(id)
                .anyMatch(s -> s.contains(told))
                .noneMatch(s -> s.contains("platform."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("right")
    void isTaken(String id, UnaryOperator<String> edit) {
        assertThat(check.check(edited(edit)).sentences()).as(id).isEmpty();
    }

    @Test
    @DisplayName("R13: a lone model gets one sentence that names all that is left behind")
    void loneModel() {
        assertThat(check.check(Map.of(BPMN, files.byDomain().get("change").get(BPMN)))
                        .sentences())
                .singleElement()
                .asString()
                .contains("pievienojiet failus", "risk-level.dmn", "change-close.form", "deploy-changed-only");
    }

    @Test
    @DisplayName("R14b: what „deploy-changed-only” sends gets one sentence that names all that is left behind")
    void changedOnly() {
        Map<String, byte[]> change = files.byDomain().get("change");
        assertThat(check.check(Map.of(
                                "change-complexity.dmn", change.get("processes/change/change-complexity.dmn"),
                                "change-close.form", change.get("forms/change/change-close.form")))
                        .sentences())
                .singleElement()
                .asString()
                .contains("change-close.form, change-complexity.dmn", "viens pats", "deploy-changed-only")
                .contains("Trūkst 26: ", "change-management.bpmn", "risk-level.dmn");
    }

    @Test
    @DisplayName("who sends the whole folder sends the contract too: taken as shipped, refused when changed")
    void contractAmongTheFiles() {
        Map<String, byte[]> domain = new TreeMap<>(files.byDomain().get("change"));
        byte[] contract = files.contract("change-management").orElseThrow();
        domain.put("change-management.yaml", contract);
        assertThat(check.check(domain).sentences()).isEmpty();

        domain.put("change-management.yaml", "variables: {}".getBytes(StandardCharsets.UTF_8));
        assertThat(check.check(domain).sentences())
                .singleElement()
                .asString()
                .contains("processes/change/change-management.yaml", "maina tikai kopā ar izstrādātāju");
    }

    @Test
    @DisplayName("W14b: the same process under another name would begin by the same message")
    void twoProcessesOneMessage() {
        Map<String, byte[]> domain = edited(replace("\"change-management\"", "\"izmainu-vadiba\""));
        domain.put("izmainu-vadiba.bpmn", domain.remove(BPMN));

        assertThat(check.check(domain).sentences())
                .anyMatch(s -> s.contains("ar ziņojumu „ChangeRequested” jau sākas process „change-management”"));
    }

    private Map<String, byte[]> edited(UnaryOperator<String> edit) {
        Map<String, byte[]> domain = new TreeMap<>(files.byDomain().get("change"));
        String before = new String(domain.get(BPMN), StandardCharsets.UTF_8);
        String after = edit.apply(before);
        assertThat(after).isNotEqualTo(before);
        domain.put(BPMN, after.getBytes(StandardCharsets.UTF_8));
        if (after.contains("\"council\"")) {
            domain.put("council.form", COUNCIL.getBytes(StandardCharsets.UTF_8));
        }
        return domain;
    }

    private static Arguments wrong(String id, UnaryOperator<String> edit, String told) {
        return Arguments.of(id, edit, told);
    }

    private static Arguments right(String id, UnaryOperator<String> edit) {
        return Arguments.of(id, edit);
    }

    /** The step of classification with something more in it. */
    private static UnaryOperator<String> extended(String extension) {
        return t -> t.replaceFirst(
                "(?s)(<userTask id=\"Task_ClassifyChange\".*?<extensionElements>)",
                "$1" + Matcher.quoteReplacement(extension));
    }

    private static UnaryOperator<String> classify(String attribute) {
        return replace("id=\"Task_ClassifyChange\"", "id=\"Task_ClassifyChange\" camunda:" + attribute);
    }

    /** Another condition for the way of a standard change. */
    private static UnaryOperator<String> automatic(String condition) {
        return replace(
                "${assess == 'AUTO_MATCH'}",
                "${" + condition.replace("&", "&amp;").replace("<", "&lt;") + "}");
    }

    private static UnaryOperator<String> replace(String from, String to) {
        return t -> t.replace(from, to);
    }

    private static UnaryOperator<String> regex(String from, String to) {
        return t -> t.replaceAll("(?s)" + from, to);
    }

    private static String condition(String text) {
        return "$1><conditionExpression xsi:type=\"tFormalExpression\">\\${" + text
                + "}</conditionExpression></sequenceFlow>";
    }

    private static String flow(String id, String from, String to) {
        return "<sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(id, from, to);
    }

    private static String boundary(String element, String time) {
        return ("<boundaryEvent id=\"Event_Late\" name=\"Kavējas\" attachedToRef=\"Task_IdentifyNeed\" cancelActivity=\"false\">"
                        + "<timerEventDefinition id=\"Timer_Late\"><%1$s xsi:type=\"tFormalExpression\">%2$s</%1$s>"
                        + "</timerEventDefinition></boundaryEvent>")
                .formatted(element, time);
    }

    private static UnaryOperator<String> timer(String element, String time) {
        return add(boundary(element, time) + "<endEvent id=\"EndEvent_Late\" name=\"Beigas\"/>"
                + flow("Flow_Late", "Event_Late", "EndEvent_Late"));
    }

    /** A task before „Klasificēt izmaiņu”, and a gateway that asks for its answer when there is a condition. */
    private static UnaryOperator<String> council(String condition) {
        return t -> {
            String with = t.replaceAll(
                    "(<sequenceFlow id=\"Flow_RegisterChange_ClassifyChange\"[^>]*targetRef=\")[^\"]*",
                    "$1Task_Council");
            String task = TASK.formatted("Task_Council", "Saskaņot ar domi");
            if (condition == null) {
                return add(task + flow("Flow_Council", "Task_Council", "Task_ClassifyChange"))
                        .apply(with);
            }
            return add(task + "<exclusiveGateway id=\"Gateway_Council\" name=\"Piekrīt?\" default=\"Flow_CouncilYes\"/>"
                            + flow("Flow_Council", "Task_Council", "Gateway_Council")
                            + flow("Flow_CouncilYes", "Gateway_Council", "Task_ClassifyChange")
                            + "<sequenceFlow id=\"Flow_CouncilNo\" sourceRef=\"Gateway_Council\" targetRef=\"Task_ConfirmClassification\">"
                            + "<conditionExpression xsi:type=\"tFormalExpression\">${" + condition
                            + "}</conditionExpression></sequenceFlow>")
                    .apply(with);
        };
    }

    /** Adds elements beside „Apzināt vajadzību” or, when they speak of its neighbours, beside „Klasificēt izmaiņu”; drawn too. */
    private static UnaryOperator<String> add(String elements) {
        String beside =
                elements.contains("Task_IdentifyNeed") ? "Flow_NeedEvidencedYes" : "Flow_RegisterChange_ClassifyChange";
        StringBuilder shapes = new StringBuilder();
        Matcher node = Pattern.compile("<(?!sequenceFlow)\\w+ id=\"((?:Task|Event|EndEvent|Gateway)_\\w+)\"")
                .matcher(elements);
        while (node.find()) {
            shapes.append(
                    "<bpmndi:BPMNShape id=\"Shape_%1$s\" bpmnElement=\"%1$s\"><dc:Bounds x=\"1\" y=\"1\" width=\"9\" height=\"9\"/></bpmndi:BPMNShape>"
                            .formatted(node.group(1)));
        }
        return t -> t.replace("<sequenceFlow id=\"" + beside + "\"", elements + "<sequenceFlow id=\"" + beside + "\"")
                .replaceFirst("</bpmndi:BPMNPlane>", shapes + "</bpmndi:BPMNPlane>");
    }

    /** Deletes a node with its arrows and shape, as Modeler does. */
    private static String drop(String text, String id) {
        String left = text.replaceAll("(?s)\\s*<flowNodeRef>" + id + "</flowNodeRef>", "")
                .replaceFirst("(?s)\\s*<(\\w+) id=\"" + id + "\"[^>]*?(/>|>.*?</\\1>)", "")
                .replaceAll(
                        "(?s)\\s*<bpmndi:BPMNShape id=\"[^\"]*\" bpmnElement=\"" + id + "\".*?</bpmndi:BPMNShape>", "");
        Matcher flow = Pattern.compile("<sequenceFlow id=\"([^\"]+)\"[^>]*(?:sourceRef|targetRef)=\"" + id + "\"")
                .matcher(left);
        String clean = left;
        while (flow.find()) {
            String arrow = flow.group(1);
            clean = clean.replaceFirst("(?s)\\s*<sequenceFlow id=\"" + arrow + "\"[^>]*?(/>|>.*?</sequenceFlow>)", "")
                    .replaceAll("\\s*<(incoming|outgoing)>" + arrow + "</\\1>", "")
                    .replaceAll(
                            "(?s)\\s*<bpmndi:BPMNEdge id=\"[^\"]*\" bpmnElement=\"" + arrow + "\".*?</bpmndi:BPMNEdge>",
                            "");
        }
        return clean;
    }

    private static String bypassDecision(String text) {
        return text.contains("id=\"SubProcess_Planning\"")
                ? text.replaceAll(
                        "(<sequenceFlow id=\"Flow_TypeNormal\"[^>]*targetRef=\")[^\"]*", "$1SubProcess_Planning")
                : text.replaceAll(
                        "(<sequenceFlow id=\"Flow_VerballyAuthorisedNo\"[^>]*targetRef=\")[^\"]*",
                        "$1Gateway_PlanFirst");
    }
}
