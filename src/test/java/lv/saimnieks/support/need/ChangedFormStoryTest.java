package lv.saimnieks.support.need;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;
import static lv.saimnieks.change.ChangeAnswersOf.closure;
import static lv.saimnieks.change.ChangeAnswersOf.done;
import static lv.saimnieks.change.ChangeAnswersOf.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.change.ChangeStories;
import lv.saimnieks.platform.RunAsSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@Tag("database")
class ChangedFormStoryTest extends ChangeStories {

    @Autowired
    RunAsSystem asSystem;

    @AfterEach
    void clean() {
        asSystem.run(() -> new TestNeeds(jdbc).clear(runtime));
        jdbc.sql("delete from catalogue_provided_service where provider_code = 'SN-90'")
                .update();
        jdbc.sql("delete from catalogue_provider where code = 'SN-90'").update();
    }

    @Test
    @DisplayName("Scenario 6: C-3 changes a form, an instruction and a training follow for own staff and the competence"
            + " centre (U1)")
    void instructionForInsideAndOutside() {
        jdbc.sql("insert into catalogue_provider (code, version, kind, name, valid_from, search_text) values"
                        + " ('SN-90', 0, 'COMPETENCE_CENTRE', 'Mežu kompetenču centrs', date '2020-01-01', '')")
                .update();
        jdbc.sql("insert into catalogue_provided_service values ('SN-90', 'P-05')")
                .update();
        String change = toImplementation();
        clerks.complete(REQUESTER, change, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(MANAGER, change, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(MANAGER, change, "Task_ReviewChange", review());
        clerks.complete(
                MANAGER,
                change,
                "Task_CloseChange",
                with(closure("SUCCESSFUL"), "requestSupport", true, "supportText", "Kā lietot karti iesniegumā."));
        clerks.runAsyncSteps(change);

        String need = jdbc.sql("select number from support_need where origin_case = ?")
                .param(change)
                .query(String.class)
                .single();
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get("/registri/izmainas/" + change)
                        .body())
                .contains("Lūgts metodiskais atbalsts " + need);
        assertThat(TestHttp.browser(port, MANAGER)
                        .get("/registri/atbalsts/" + need + "/panelis")
                        .body())
                .contains("Kā lietot karti iesniegumā.", change + "</a>", "Iekšējiem un ārējiem");
        clerks.complete(
                MANAGER,
                need,
                "Task_EvaluateSupportNeed",
                answers(
                        "verdict",
                        "ACCEPTED",
                        "needTopic",
                        "SERVICE_PROCESS",
                        "needAudience",
                        "BOTH",
                        "processChanged",
                        true));
        TestNeeds given = new TestNeeds(jdbc);
        given.material("MM-9001", "PUBLISHED", "BOTH", "SERVICE_PROCESS", "P-05", null);
        given.training("AP-9001", "PLANNED", "BOTH", "SERVICE_PROCESS");
        clerks.complete(MANAGER, need, "Task_OrganiseTraining", answers("trainingCode", "AP-9001"));
        clerks.complete(MANAGER, need, "Task_PrepareMaterial", answers("materialCode", "MM-9001"));
        clerks.complete(MANAGER, need, "Task_ConfirmAvailability", answers("informed", List.of("OWN_STAFF", "SN-90")));
        for (String history : List.of("ACT_HI_VARINST", "ACT_HI_DETAIL")) {
            assertThat(jdbc.sql("select count(*) from " + history + " where TEXT_ like 'Kā lietot karti%'")
                            .query(Integer.class)
                            .single())
                    .as("%s keeps nobody's words", history)
                    .isZero();
        }
        assertThat(clerks.open(need)).isEmpty();
        assertThat(TestHttp.browser(port, "auditors-1")
                        .get("/registri/atbalsts/" + need)
                        .body())
                .contains("P-05 Kompetenču centrs: Mežu kompetenču centrs", "Sniegts");
    }
}
