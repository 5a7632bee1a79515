package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.models.migration.Moves;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

@DisplayName("A process owner at the page of models")
class ModelsBrowserTest extends BrowserTest {

    private static final String MODEL = "change-management.bpmn";

    @Autowired
    RepositoryService repository;

    @Autowired
    RunAsSystem asSystem;

    @Autowired
    ApplicationContext application;

    private Set<String> before;

    @BeforeEach
    void remember() {
        before = deployments();
    }

    @AfterEach
    void shippedVersionIsNewestAgain() {
        deployments().stream()
                .filter(id -> !before.contains(id))
                .forEach(id -> asSystem.run(() -> repository.deleteDeployment(id, true)));
    }

    private Set<String> deployments() {
        return asSystem.call(() -> repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet()));
    }

    private static void send(Desk owner, String name, String content) {
        owner.page()
                .locator("#files")
                .setInputFiles(new FilePayload(name, "text/xml", content.getBytes(StandardCharsets.UTF_8)));
        owner.button("Pārbaudīt").click();
    }

    @Test
    @DisplayName(
            "tries a wrong and a right file, deploys it, compares it with what ran, moves a case, and takes it back")
    void triesDeploysComparesMovesAndTakesBack() throws IOException {
        String running = aChange("pakalpojuma-sniedzejs-2");
        String shipped = new ClassPathResource("processes/change/" + MODEL).getContentAsString(StandardCharsets.UTF_8);
        Desk owner = desk("procesa-saimnieks-1").go("/modeli");
        Page page = owner.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Izmēģināt"))
                .click();

        send(owner, MODEL, shipped.replace("candidateGroups=\"service-manager", "candidateGroups=\"servisa-vaditajs"));
        assertThat(page.locator("#findings")).containsText("servisa-vaditajs");
        assertThat(owner.button("Izvietot šos failus")).hasCount(0);

        send(
                owner,
                MODEL,
                shipped.replace(
                        "id=\"Task_CloseChange\" name=\"Slēgt izmaiņu pieprasījumu\"",
                        "id=\"Task_CloseChange\" name=\"Slēgt lietu pēc jaunā\""));
        assertThat(page.locator("#findings")).hasCount(0);
        assertThat(page.locator(".differences")).containsText("Slēgt lietu pēc jaunā");
        page.getByLabel("Iemesls").fill("Skaidrāks nosaukums");
        owner.button("Izvietot šos failus").click();
        Locator versions = page.locator("#versions tbody tr");
        assertThat(versions.first()).containsText("Skaidrāks nosaukums");

        versions.nth(1).getByText("Salīdzināt ar jaunāko").click();
        Locator row = page.locator("tr[data-element=Task_CloseChange]");
        assertThat(row).containsText("Slēgt lietu pēc jaunā");
        row.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(
                        ".diagram[data-side=after] .djs-element.differs-changed[data-element-id=Task_CloseChange]"))
                .isVisible();
        assertThat(page.locator(".diagram[data-side=before]")).containsText("Slēgt izmaiņu");
        owner.shot("modeli-salidzinat");

        owner.go("/modeli/procesi/change-management");
        versions.nth(1).getByText("Pārcelt lietas").click();
        assertThat(page.locator("#preview")).containsText(running);
        page.getByLabel("Iemesls").fill("Lai sāktā lieta iet pēc jaunā");
        page.locator("main form[method=post] button").click();
        Moves.work(application);
        assertThat(page.locator("main")).containsText("pabeigta");
        assertThat(page.locator("#left-count")).hasText("0");
        assertThat(desk("pakalpojuma-vaditajs-2")
                        .go("/registri/izmainas/" + running)
                        .page()
                        .locator(".timeline"))
                .containsText("Lai sāktā lieta iet pēc jaunā");

        owner.go("/modeli/procesi/change-management");
        int newest = versions.count();
        versions.nth(1).getByText("Atgriezt šo versiju").click();
        versions.nth(1).getByLabel("Iemesls").fill("Kļūdījos");
        versions.nth(1).locator("button").click();
        assertThat(versions).hasCount(newest + 1);
        assertThat(versions.first()).containsText("Kļūdījos");
    }
}
