package lv.saimnieks.change;

import static lv.saimnieks.change.ChangeAnswersOf.*;
import static lv.saimnieks.change.Clerks.answers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.change.process.ChangeProcess;
import lv.saimnieks.notification.Notifier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The changes C-1 … C-8 of the demo institution through the whole application, each by the users it needs. */
@AppTest
@Tag("database")
class ChangeStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    ChangeProcess process;

    @Autowired
    ChangeView view;

    @Autowired
    Notifier notifier;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transactions;

    Clerks clerks;

    @BeforeEach
    void begin() {
        clock.reset();
        clerks = new Clerks(port, runtime, management);
    }

    private static NewChange wanted(String title, TargetType type, Set<String> targets, String requester) {
        return new NewChange(
                title,
                title + ". Pieteikums ar pamatojumu.",
                ChangeKind.MODIFY,
                type,
                targets,
                requester,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                NewChange.Origin.NONE);
    }

    @Test
    @DisplayName("C-3: a normal simple change goes through all eight steps (PU2-20/A1–A8, V4)")
    void normalSimpleChange() {
        String manager = "pakalpojuma-vaditajs-2";
        String number = process.start(wanted(
                "Koku ciršanas iesnieguma veidlapā pievienot karti",
                TargetType.SERVICE,
                Set.of("P-05"),
                "pakalpojuma-sniedzejs-2"));
        clerks.complete(manager, number, "Task_IdentifyNeed", need());
        clerks.complete(manager, number, "Task_ClassifyChange", classification(List.of("P-05"), 1, 1, 4, 800));
        clerks.complete(manager, number, "Task_ConfirmClassification", answers("assessor", "eksperts-2"));
        clerks.complete("eksperts-2", number, "Task_AssessChange", assessment(1, 1, 4, 800));
        clerks.complete("eksperts-1", number, "Task_ExpertAssessment", opinion());
        clerks.complete(manager, number, "Task_AuthoriseChange", decision("AUTHORISE"));
        clerks.complete(
                manager, number, "Task_PlanChange", plan("pakalpojuma-sniedzejs-2", "2026-11-23", "2026-11-27"));
        clerks.complete("pakalpojuma-sniedzejs-2", number, "Task_ImplementChange", done("2026-11-23", "2026-11-23"));
        clerks.complete(manager, number, "Task_ReviewChange", review());
        clerks.complete(manager, number, "Task_CloseChange", closure("SUCCESSFUL"));
        clerks.runAsyncSteps(number);
        assertThat(view.get(number).status()).isEqualTo(ChangeStatus.CLOSED);
        assertThat(endOf(number)).isEqualTo("EndEvent_ClosedSuccessful");
    }

    private String endOf(String number) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getEndActivityId();
    }
}
