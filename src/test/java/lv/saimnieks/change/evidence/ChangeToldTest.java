package lv.saimnieks.change.evidence;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.saimnieks.AppTest;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.notification.Notice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The stories of C-2, C-3, C-4 as an auditor reads them: one order, nothing twice, plain Latvian. */
@AppTest
class ChangeToldTest extends ToldCases {

    private static final Pattern CODE =
            Pattern.compile("\\b[A-Z]{2,}_[A-Z_]+\\b|\\b[a-z]+[A-Z]\\w+|\\b[0-9a-f]{8}-[0-9a-f]{4}|"
                    + "\\b(LOW|HIGH|NORMAL|SIMPLE|COMPLEX|EMERGENCY|SERVICE|FULL|SINGLE|AUTHORISE|PENDING|null)\\b");

    @Test
    @DisplayName("C-3 reads as a story from the request to the end, causes before effects (E19, invariants 4 and 6)")
    void normalChange() {
        JsonNode file = read(closed());
        assertThat(story(file))
                .containsSubsequence(
                        "Pakalpojuma sniedzējs 2 sāka lietu: Izmaiņa pieprasīta.",
                        "Uzdevums „Apzināt vajadzību vai situācijas izmaiņu” nodots: Pakalpojuma vadītājs 2.",
                        "Uzdevumu „Apzināt vajadzību vai situācijas izmaiņu” pabeidza Pakalpojuma vadītājs 2.",
                        "Sistēma izpildīja soli „Reģistrēt izmaiņu pieprasījumu”.",
                        "Uzdevums „Klasificēt izmaiņu” nodots: Pakalpojuma vadītājs 2.",
                        "Uzdevumu „Klasificēt izmaiņu” pabeidza Pakalpojuma vadītājs 2.",
                        "Noteikt riska līmeni. Tabula „Riska līmenis”: Iespējamība zema, ietekme zema – risks ir zems.",
                        "Uzdevums „Apstiprināt klasifikāciju” nodots: Pakalpojuma vadītājs 2.",
                        "Uzdevumu „Novērtēt izmaiņu” pabeidza Eksperts 2.",
                        "Uzdevumu „Sniegt eksperta vērtējumu” pabeidza Eksperts 1.",
                        "Uzdevums „Pieņemt lēmumu un autorizēt izmaiņu” nodots: Pakalpojuma vadītājs 2.",
                        "Uzdevumu „Pieņemt lēmumu un autorizēt izmaiņu” pabeidza Pakalpojuma vadītājs 2.",
                        "Uzdevums „Plānot izmaiņas īstenošanu” nodots: Pakalpojuma vadītājs 2.",
                        "Uzdevumu „Pārskatīt un novērtēt īstenoto izmaiņu” pabeidza Pakalpojuma vadītājs 2.",
                        "Uzdevumu „Slēgt izmaiņu pieprasījumu” pabeidza Pakalpojuma vadītājs 2.",
                        "Lieta pabeigta: Sekmīga.")
                .endsWith("Lieta pabeigta: Sekmīga.")
                .noneMatch(s -> s.startsWith("Pieprasījums saņemts") || s.startsWith("Pieprasījums reģistrēts"));
        assertThat(texts(file.path("timeline"), "at")).isSorted();
    }

    @Test
    @DisplayName("The answers stand with the task that gave them, the decision with its grounds (E19, PU2-20/A3, A4)")
    void answersStandWithTheirTask() {
        JsonNode file = read(closed());
        assertThat(details(file, "Uzdevumu „Pieņemt lēmumu un autorizēt izmaiņu” pabeidza"))
                .contains("Lēmums: Autorizēt (Pakalpojuma vadītājs): Ieguvums pārsniedz izmaksas, riski ir zemi.")
                .contains("Mainīgais „Lēmums”: bija: gaida lēmumu; ir: autorizēts");
        assertThat(details(file, "Uzdevumu „Novērtēt izmaiņu” pabeidza"))
                .anyMatch(d -> d.contains("Karte lēni ielādējas (iespējamība 1, ietekme 2)")
                        && d.contains("Piekļūstamība: Atbilst"));
        assertThat(details(file, "Uzdevumu „Klasificēt izmaiņu” pabeidza"))
                .anyMatch(d -> d.contains("Darba apjoms, cilvēkdienas: 4"));
        assertThat(details(file, "Uzdevumu „Plānot izmaiņas īstenošanu” pabeidza"))
                .anyMatch(d -> d.contains("Ieviest karti (Pakalpojuma sniedzējs 2, 23.11.2026. – 27.11.2026.)"));
    }

    @Test
    @DisplayName("A matched rule is told in words of its table, and the version that was used is named (E19, inv. 12)")
    void decisions() {
        JsonNode file = read(toDecision());
        JsonNode type = list(file.path("decisions")).stream()
                .filter(d -> d.path("key").asText().equals("change-type"))
                .findFirst()
                .orElseThrow();
        assertThat(type.path("rules").get(0).path("text").asText())
                .isEqualTo(
                        "5. rinda: ja „Kritiska situācija” ir „nē” un „Norādītais standarta izmaiņas modelis ir spēkā”"
                                + " ir „nē”, tad „Izmaiņas veids” ir „Normāla”.");
        assertThat(texts(type.path("inputs"), "label"))
                .containsExactly(
                        "Kritiska situācija",
                        "Norādītais standarta izmaiņas modelis ir spēkā",
                        "Riska līmenis",
                        "Atkāpjas no modeļa");
        assertThat(texts(file.path("sources"), "id"))
                .contains(type.path("definitionId").asText());
    }

    @Test
    @DisplayName("No line of a story or fact shows a code, an id or an English word")
    void plainLatvian() {
        JsonNode file = read(closed());
        Stream<String> lines = Stream.of(
                        story(file).stream(),
                        texts(file.path("facts"), "value").stream(),
                        list(file.path("timeline")).stream().flatMap(m -> texts(m.path("details"), "value").stream()),
                        list(file.path("timeline")).stream().flatMap(m -> texts(m.path("details"), "label").stream()),
                        list(file.path("decisions")).stream().flatMap(d -> texts(d.path("rules"), "text").stream()))
                .flatMap(s -> s);
        assertThat(lines).isNotEmpty().noneMatch(l -> CODE.matcher(l).find());
    }

    @Test
    @DisplayName("Variables tell every change, old and new, and whose completion made it (E19)")
    void variables() {
        JsonNode variable = list(read(toPlanning()).path("variables")).stream()
                .filter(v -> v.path("name").asText().equals("authorisation"))
                .findFirst()
                .orElseThrow();
        JsonNode last = variable.path("changes").get(1);
        assertThat(last.path("before").asText()).isEqualTo("PENDING");
        assertThat(last.path("after").asText()).isEqualTo("AUTHORISE");
        assertThat(last.path("user").asText()).isEqualTo(MANAGER);
        assertThat(last.path("step").asText()).isEqualTo("Pieņemt lēmumu un autorizēt izmaiņu");
    }

    @Test
    @DisplayName("C-2: a late decision shows the term that ran out, who may decide now, and that it came late (E19)")
    void lateEmergency() {
        String manager = "resursa-vaditajs-1";
        String authority = "resursu-kopuma-vaditajs-1";
        String number = process.start(
                critical("E-portāls nav pieejams", "pakalpojuma-vaditajs-1", TargetType.RESOURCE, "R-01"));
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(manager, number, "Task_ClassifyChange", classification(affected(number), 3, 3, 1, 200));
        clerks.complete(manager, number, "Task_ConfirmClassification", answers());
        clerks.complete(manager, number, "Task_AssessChange", emergency(3, 3, manager));
        at(2026, 11, 24, 18);
        assertThat(runDueTimers(number)).isPositive();
        clerks.complete(authority, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        clerks.complete(manager, number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(
                manager,
                number,
                "Task_DocumentChange",
                with(documentation(), "riskPlanText", "Sertifikātu kalendārs."));
        clerks.complete("eksperts-1", number, "Task_ExpertAssessmentAfter", opinion());
        clerks.complete("eksperts-2", number, "Task_ExpertAssessmentAfter", opinion());
        Map<String, Object> report = with(review(), "retrospectiveDocsText", "Žurnāls un sarakste pievienota.");
        clerks.complete(manager, number, "Task_ReviewChange", report);
        clerks.complete(authority, number, "Task_ReviewChange", report);
        clerks.complete(manager, number, "Task_CloseChange", closure("SUCCESSFUL"));
        clerks.runAsyncSteps(number);
        JsonNode file = read(number);
        assertThat(story(file))
                .containsSubsequence(
                        "Iestājās termiņš „Lēmums kavējas”.",
                        "Sistēma izpildīja soli „Nodot lēmumu augstākam līmenim”.",
                        "Resursu kopuma vadītājs 1 pieņēma uzdevumu „Pieņemt lēmumu un autorizēt izmaiņu”.",
                        "Uzdevumu „Pieņemt lēmumu un autorizēt izmaiņu” pabeidza Resursu kopuma vadītājs 1.",
                        "Uzdevums „Sniegt eksperta vērtējumu pēc īstenošanas” nodots: Eksperts 1, Eksperts 2.",
                        "Eksperts 1 pieņēma uzdevumu „Sniegt eksperta vērtējumu pēc īstenošanas”.",
                        "Uzdevumu „Sniegt eksperta vērtējumu pēc īstenošanas” pabeidza Eksperts 1.",
                        "Lieta pabeigta: Sekmīga.");
        assertThat(details(file, "Sistēma mainīja, kas veic uzdevumu"))
                .containsExactly("Pievienoti: Pakalpojumu kopuma vadītājs 1");
        assertThat(details(file, "Uzdevumu „Pieņemt lēmumu un autorizēt izmaiņu” pabeidza"))
                .anyMatch(d -> d.startsWith("Pabeigts pēc termiņa: "));
        assertThat(file.path("overdueTasks").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("C-4: parent and parts of a split change lead to each other (E19, PU2-20/U1)")
    void links() {
        String manager = "pakalpojumu-kopuma-vaditajs-1";
        String assessor = "pakalpojuma-vaditajs-1";
        String number = process.start(wanted(
                "Pagarināt klientu centra darba laiku",
                "pakalpojuma-sniedzejs-1",
                TargetType.INSTITUTION,
                "P-01",
                "P-02",
                "P-09",
                "P-12"));
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(manager, number, "Task_ClassifyChange", classification(affected(number), 1, 2, 10, 3000));
        clerks.complete(manager, number, "Task_ConfirmClassification", answers("assessor", assessor));
        clerks.complete(
                assessor,
                number,
                "Task_AssessChange",
                with(
                        assessment(1, 2, 10, 3000),
                        "splitPossible",
                        "YES",
                        "splitPartsText",
                        List.of(
                                answers(
                                        "titleText", "Klātienes pakalpojumi",
                                        "descriptionText", "Pirmā kārta",
                                        "targetItems", List.of("P-12")),
                                answers(
                                        "titleText", "Dzīvesvietas pakalpojumi",
                                        "descriptionText", "Otrā kārta",
                                        "targetItems", List.of("P-01", "P-02")))));
        JsonNode parts = read(number).path("links");
        assertThat(texts(parts, "outgoing")).containsExactly("true", "true");
        assertThat(texts(parts, "words")).containsOnly("Cēlusies no šīs izmaiņas");
        assertThat(texts(parts, "stateLabel")).containsOnly("Notiek");
        JsonNode back = read(parts.get(0).path("id").asText()).path("links");
        assertThat(texts(back, "number")).containsExactly(number);
        assertThat(texts(back, "outgoing")).containsExactly("false");
    }

    @Test
    @DisplayName("Who is outside of the institution is not named, and what was written to them is not shown (inv. 11)")
    void outsiders() {
        String number = toDecision();
        transactions.executeWithoutResult(t -> notifier.send(new Notice(
                "change/registered",
                number,
                "janis.zvirbulis@example.org",
                Map.of("title", "Zvirbuļa iesniegums", "number", number))));
        JsonNode file = read(number);
        assertThat(file.toString()).doesNotContain("zvirbulis", "Zvirbuļa");
        assertThat(texts(file.path("messages"), "recipient")).contains("saņēmējs ārpus iestādes");
        assertThat(story(file))
                .contains(
                        "Sagatavots ziņojums „Ziņojums saņēmējam ārpus iestādes”. Saņēmējs: saņēmējs ārpus iestādes.");
    }
}
