package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.change.NewChanges;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.process.ChangeProcess;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@Tag("browser")
@DisplayName("Who gets in where, and what those who do not are told (issue 2: 1.4)")
class EntryBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    ChangeProcess process;

    @Autowired
    RepositoryService repository;

    private Chromium chromium;

    @BeforeEach
    void begin() {
        clock.reset();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        chromium = new Chromium();
    }

    @AfterEach
    void end() {
        chromium.close();
    }

    @Test
    @DisplayName("An auditor opens the process and its diagram in Cockpit")
    void auditorInCockpit() {
        String number = aChange();
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(ChangeProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        Desk desk = chromium.desk(port).login("auditors-1");
        var page = desk.go("/camunda/app/cockpit/default/#/process-definition/" + definition + "/runtime")
                .page();
        assertThat(page.locator(".djs-container [data-element-id=Task_IdentifyNeed]"))
                .isVisible();
        assertThat(page.locator("body")).containsText("Izmaiņu īstenošana");
        assertThat(page.locator("body")).containsText(number);
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        desk.shot("20-cockpit-auditor");
        desk.go("/registri/izmainas/" + number);
        assertThat(page.locator("main")).containsText("Pievienot lauku");
        assertThat(desk.errors()).isEmpty();
    }

    @Test
    @DisplayName("A wrong password is refused in Latvian, on the login page")
    void wrongPassword() {
        Desk desk = chromium.desk(port).login("registrators-1", "nepareiza");
        assertThat(desk.page().getByRole(AriaRole.ALERT)).containsText("Nepareizs lietotājvārds vai parole");
        desk.shot("21-wrong-password");
    }

    @Test
    @DisplayName("A clerk without a role in the case is told in Latvian that there is no such page")
    void noRoleInTheCase() {
        String number = aChange();
        Desk desk = chromium.desk(port).login("arejais-sniedzejs-1");
        var response = desk.page().navigate("http://localhost:" + port + "/registri/izmainas/" + number);
        assertThat(response.status()).isEqualTo(404);
        assertThat(desk.page().locator("html")).hasAttribute("lang", "lv");
        assertThat(desk.page().locator("main")).not().containsText("Pievienot lauku");
        desk.shot("22-no-role-in-the-case");
    }

    private String aChange() {
        return process.start(NewChanges.ordinary(
                "Pievienot lauku iesniegumā",
                "Vajadzīgs lauks kontaktinformācijai.",
                ChangeKind.ADD,
                TargetType.SERVICE,
                Set.of("P-05"),
                "pakalpojuma-sniedzejs-2"));
    }
}
