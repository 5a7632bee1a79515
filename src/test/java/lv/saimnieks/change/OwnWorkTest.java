package lv.saimnieks.change;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.change.ChangeAnswersOf.assessment;
import static lv.saimnieks.change.ChangeAnswersOf.classification;
import static lv.saimnieks.change.ChangeAnswersOf.need;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.change.model.Request.TargetType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The start page shows a person's work, and one search finds a case of any register. */
@AppTest
class OwnWorkTest extends ChangeStories {

    private static final Pattern TICKED = Pattern.compile("name=\"task\" value=\"([^\"]+)\"");

    @Test
    @DisplayName(
            "who holds a task finds it on the start page; who asked sees where it stands; who watches sees what is late")
    void startPage() {
        String number = toAssessment();
        String title = "Veidlapai pievienot karti";
        Answer mine = TestHttp.browser(port, ASSESSOR).get("/");
        assertThat(mine.body())
                .contains("Mans darbs", "Novērtēt izmaiņu", number, title, "tasklist/default/#/?task=")
                .doesNotContain("Ko esmu pieteicis");
        assertThat(TestHttp.browser(port, REQUESTER).get("/").body())
                .contains("Ko esmu pieteicis", "/registri/izmainas/" + number, "Klasificēta");
        assertThat(TestHttp.browser(port, MANAGER).get("/").body()).doesNotContain("Ar atvērtiem uzdevumiem");

        assertThat(TestHttp.browser(port, PORTFOLIO).get("/").body()).contains("Ar atvērtiem uzdevumiem");
        clock.advance(Duration.ofDays(60));
        assertThat(TestHttp.browser(port, PORTFOLIO).get("/").body()).contains("/registri/izmainas?overdue=true");
        assertThat(TestHttp.browser(port, ASSESSOR).get("/").body()).contains("kavējas");
        assertThat(TestHttp.browser(port, "auditors-1").get("/").body())
                .contains("Ar atvērtiem uzdevumiem")
                .doesNotContain("Mans darbs");
    }

    @Test
    @DisplayName(
            "a number however it is written opens its case; words find cases of those who may read them; nothing is said in words")
    void search() {
        String number = toAssessment();
        String shortNumber = number.replace("-000", "-").toLowerCase(Locale.ROOT);
        TestHttp manager = TestHttp.browser(port, MANAGER);
        assertThat(manager.get("/meklet?text=" + shortNumber).header("Location"))
                .endsWith("/registri/izmainas/" + number);
        assertThat(manager.get("/meklet?text=veidlapai+karti").body())
                .contains("/registri/izmainas/" + number, "Klasificēta");
        assertThat(TestHttp.browser(port, "resursa-vaditajs-2")
                        .get("/meklet?text=" + number)
                        .body())
                .contains("Nekas nav atrasts")
                .doesNotContain("/registri/izmainas/" + number);
        assertThat(manager.get("/meklet?text=%00").status()).isEqualTo(400);
        assertThat(manager.get("/meklet?text=" + "x".repeat(500)).status()).isIn(200, 400);
        assertThat(manager.get("/meklet").body())
                .contains("Meklēt visos reģistros")
                .doesNotContain("Nekas nav atrasts");
    }

    @Test
    @DisplayName("several tasks of a group are taken at once; of each it is said whether it is taken, or why not")
    void severalAtOnce() {
        toExperts();
        toExperts();
        TestHttp expert = TestHttp.browser(port, EXPERT);
        List<String> ids = TICKED.matcher(expert.get("/uzdevumi").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).hasSizeGreaterThanOrEqualTo(2);
        TestHttp.basic(port, ASSESSOR, "demo")
                .json("POST", "/engine-rest/task/" + ids.get(0) + "/claim", "{\"userId\":\"" + ASSESSOR + "\"}");

        String both = ids.get(0) + "," + ids.get(1);
        assertThat(expert.form("/uzdevumi", "/uzdevumi/pienemt", Map.of("task", both))
                        .body())
                .contains("Izdarīts: 1 no 2", "to tikko pieņēma cits darbinieks.", "uzdevums ir jūsu.");
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(ids.get(1))
                        .singleResult()
                        .getAssignee())
                .isEqualTo(EXPERT);
        assertThat(TestHttp.browser(port, REQUESTER)
                        .form("/", "/uzdevumi/pienemt", Map.of("task", ids.get(1)))
                        .body())
                .contains("Izdarīts: 0 no 0", "nav redzami jums");
        assertThat(expert.form("/uzdevumi", "/uzdevumi/pienemt", Map.of()).body())
                .contains("Atzīmējiet vismaz vienu uzdevumu");
    }

    @Test
    @DisplayName("tasks that ask for one choice are answered together, each with the checks of its form")
    void oneAnswerForSeveral() {
        String one = process.start(wanted("Pirmā atsauktā", REQUESTER, TargetType.SERVICE, "P-05"));
        String other = process.start(wanted("Otrā atsauktā", REQUESTER, TargetType.SERVICE, "P-05"));
        process.withdraw(one, REQUESTER, "Vajadzība zudusi.");
        process.withdraw(other, REQUESTER, "Vajadzība zudusi.");
        TestHttp manager = TestHttp.browser(port, MANAGER);
        String page = manager.get("/uzdevumi").body();
        assertThat(page).contains("Slēgt atsaukto pieprasījumu", "Kā izmaiņa noslēgta", one, other);
        String both = closing(one) + "," + closing(other);
        assertThat(answer(manager, both, "").body()).contains("Izvēlieties atbildi");
        assertThat(answer(manager, both, "REJECTED").body()).contains("Izdarīts: 0 no 2");
        assertThat(answer(TestHttp.browser(port, EXPERT), both, "CANCELLED").body())
                .contains("Izdarīts: 0 no 0");
        assertThat(answer(manager, both, "CANCELLED").body()).contains("Izdarīts: 2 no 2", "uzdevums ir pabeigts.");
        assertThat(clerks.open(one)).isEmpty();
    }

    private static Answer answer(TestHttp who, String tasks, String value) {
        return who.form("/uzdevumi", "/uzdevumi/atbildet", Map.of("task", tasks, "key", "closureCode", "value", value));
    }

    private String closing(String number) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("Task_CloseWithdrawn")
                .singleResult()
                .getId();
    }

    /** Assessed by the manager, so that either of the experts may give the opinion. */
    private void toExperts() {
        String number = process.start(wanted("Veidlapai pievienot karti", REQUESTER, TargetType.SERVICE, "P-05"));
        clerks.complete(MANAGER, number, "Task_IdentifyNeed", need());
        clerks.complete(MANAGER, number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
        clerks.complete(MANAGER, number, "Task_ConfirmClassification", answers("assessor", MANAGER));
        clerks.complete(MANAGER, number, "Task_AssessChange", assessment(1, 1, 4, 800));
    }
}
