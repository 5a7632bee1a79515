package lv.saimnieks.change;

import static lv.saimnieks.change.ChangeAnswersOf.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import lv.saimnieks.AppTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@AppTest
@Tag("database")
class ChangeConformityTest extends ChangeStories {

    @Test
    void look() {
        at(2033, 3, 7, 10);
        String number = toPlanning();
        clerks.complete(MANAGER, number, "Task_PlanChange", plan(REQUESTER, "2033-03-07", "2033-03-07"));
        clerks.complete(REQUESTER, number, "Task_ImplementChange", done("2033-03-07", "2033-03-07"));
        clerks.complete(MANAGER, number, "Task_ReviewChange", review());
        clerks.complete(MANAGER, number, "Task_CloseChange", closure("SUCCESSFUL"));
        clerks.runAsyncSteps(number);
        JsonNode report = Clerks.json(clerks.get("auditors-1", "/api/audit/conformity?from=2033-03-07&to=2033-03-07"));
        System.out.println("XXX " + report.toPrettyString());
        var page = lv.saimnieks.TestHttp.browser(port, "auditors-1")
                .get("/parskati/atbilstiba?from=2033-03-07&to=2033-03-07");
        System.out.println("XXX " + page.status() + page.body());
        System.out.println("XXX "
                + jdbc.sql(
                                "select NAME_, VAR_TYPE_, TEXT_ from ACT_HI_VARINST where PROC_INST_ID_=? and VAR_TYPE_='string'")
                        .param(instance(number))
                        .query()
                        .listOfRows());
        var pdf = lv.saimnieks.TestHttp.browser(port, "auditors-1")
                .get("/parskati/atbilstiba/atbilstiba.pdf?from=2033-03-07&to=2033-03-07");
        System.out.println("XXX " + pdf.status() + pdf.body().substring(0, 300));
        System.out.println("XXX "
                + lv.saimnieks.TestHttp.browser(port, "auditors-1")
                        .get("/parskati/atbilstiba/parskats.csv?from=2033-03-07&to=2033-03-07"));
        System.out.println("XXX "
                + lv.saimnieks.TestHttp.browser(port, "auditors-1")
                        .get("/parskati/atbilstiba/pasparbaude.csv?from=2033-03-07&to=2033-03-07"));
        assertThat(report.path("rules").size()).isGreaterThan(5);
    }
}
