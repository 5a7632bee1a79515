package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static lv.saimnieks.TestProvider.provider;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import lv.saimnieks.change.process.ChangeProcess;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Who gets in where, and what those who do not are told")
class EntryBrowserTest extends BrowserTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    IdentityService identity;

    @Test
    @DisplayName("An auditor opens the process and its diagram in Cockpit")
    void auditorInCockpit() {
        String number = aChange("pakalpojuma-sniedzejs-2");
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(ChangeProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        Desk desk = desk("auditors-1");
        var page = desk.go("/camunda/app/cockpit/default/#/process-definition/" + definition + "/runtime")
                .page();
        assertThat(page.locator(".djs-container [data-element-id=SubProcess_IdentifyNeed]"))
                .isVisible();
        assertThat(page.locator("body")).containsText("Izmaiņu īstenošana");
        assertThat(page.locator("body")).containsText(number);
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        desk.shot("20-cockpit-auditor");
        desk.go("/registri/izmainas/" + number);
        assertThat(page.locator("main")).containsText("Pievienot lauku");
    }

    @Test
    @DisplayName("Whoever comes with the institution's account works in Tasklist, and goes out at the provider too")
    void institutionAccount() {
        provider().isNow("parluks", "konts.parluka", "/Pakalpojumi/Vadītāji");
        Desk desk = stranger().go("/camunda/app/tasklist/default/");
        var page = desk.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Pieteikties ar iestādes kontu"))
                .click();

        page.waitForURL(base() + "/camunda/app/tasklist/default/**");
        assertThat(page.locator("body")).containsText("Pārbaudes Persona");

        desk.go("/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Iziet"))
                .click();
        page.waitForURL(provider().issuer() + "/logout**");
        assertThat(desk.go("/").page().locator("header")).containsText("Ieiet");
        identity.deleteUser("konts.parluka");
    }

    @Test
    @DisplayName("A wrong password is refused in Latvian, on the login page")
    void wrongPassword() {
        Desk desk = stranger().login("registrators-1", "nepareiza");
        assertThat(desk.page().getByRole(AriaRole.ALERT)).containsText("Nepareizs lietotājvārds vai parole");
        desk.shot("21-wrong-password");
    }

    @Test
    @DisplayName(
            "After a session's end one is back in the form with what was typed, and in the task that the address names")
    void sessionEndsOverAForm() {
        Desk desk = stranger().login("pakalpojuma-sniedzejs-2", "demo");
        var page = desk.page();
        page.waitForURL(url -> !url.contains("/ieiet"));
        desk.go("/registri/izmainas/jauna");
        page.getByLabel("Nosaukums").fill("Karte veidlapā");
        page.locator("#description").fill("Vajadzīga karte.");
        page.getByText("Pievienošana").click();
        page.locator("#desiredBy").fill("5.1.2027");
        page.context().clearCookies();
        desk.button("Pieteikt izmaiņu").click();

        loginHere(desk, "/registri/izmainas/jauna");
        assertThat(page.getByLabel("Nosaukums")).hasValue("Karte veidlapā");
        assertThat(page.locator("#desiredBy")).hasValue("05.01.2027.");
        assertThat(page.locator("main")).containsText("Ierakstītais ir atjaunots");
        desk.shot("23-form-after-login");

        page.context().clearCookies();
        desk.go("/camunda/app/tasklist/default/#/?task=nav-tada");
        loginHere(desk, "/camunda/app/tasklist/default/#/?task=nav-tada");
    }

    @Test
    @DisplayName("A refused form can be left and come back to: nothing is sent again, nothing typed is lost")
    void backToARefusedForm() {
        Desk desk = desk("pakalpojuma-sniedzejs-2");
        var page = desk.page();
        desk.go("/registri/izmainas/jauna");
        page.evaluate("() => document.querySelectorAll('main form').forEach((form) => (form.noValidate = true))");
        page.locator("#description").fill("Vajadzīga karte.");
        desk.button("Pieteikt izmaiņu").click();
        assertThat(page.locator("main")).containsText("Nosaukums");
        assertThat(page.locator(".field.invalid").first()).isVisible();
        page.navigate(base() + "/registri/izmainas");
        assertThat(page.goBack().request().method()).isEqualTo("GET");
        assertThat(page.locator("#description")).hasValue("Vajadzīga karte.");
        assertThat(page.locator("main")).containsText("vēl nav nosūtīts");
    }

    private static void loginHere(Desk desk, String back) {
        desk.page().waitForURL(url -> url.contains("/ieiet"));
        desk.page().getByLabel("Lietotājvārds").fill("pakalpojuma-sniedzejs-2");
        desk.page().getByLabel("Parole").fill("demo");
        desk.button("Ieiet").click();
        desk.page().waitForURL(url -> url.contains(back));
    }

    @Test
    @DisplayName("A clerk without a role in the case is told in Latvian that there is no such page")
    void noRoleInTheCase() {
        String number = aChange("pakalpojuma-sniedzejs-2");
        Desk desk = desk("arejais-sniedzejs-1");
        var response = desk.page().navigate(base() + "/registri/izmainas/" + number);
        assertThat(response.status()).isEqualTo(404);
        assertThat(desk.page().locator("html")).hasAttribute("lang", "lv");
        assertThat(desk.page().locator("main")).not().containsText("Pievienot lauku");
        desk.shot("22-no-role-in-the-case");
    }
}
