package lv.saimnieks.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lv.saimnieks.notification.NotificationSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTemplatesTest {

    private static final Map<String, String> ALL = Map.of(
            "number", "IZM-2026-000007",
            "title", "Jauna rindu sistēma ģimenes ārstiem",
            "subject", "P-05 Būvatļauja",
            "state", "Autorizēta",
            "text", "Pirmā rinda\nOtrā rinda ${title} [(${title})] __${title}__",
            "due", "30.11.2026.",
            "link", "https://iestade.example/registri/izmainas/IZM-2026-000007",
            "role", "Pakalpojuma vadītājs");

    @TempDir
    Path folder;

    private final MessageTemplates builtIn = templates(null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registered",
                "authorised",
                "planned",
                "implemented",
                "closed",
                "rejected",
                "returned",
                "decision-reminder",
                "decision-escalated",
                "review-reminder",
                "planning-reminder",
                "deviation",
                "task"
            })
    void everyMailOfAChangeShowsItsFactsAndReadsWellWithoutThem(String name) {
        RenderedText full = builtIn.render("change/" + name, ALL);
        assertThat(full.subject()).contains("IZM-2026-000007").hasSizeLessThan(80);
        assertThat(full.body()).contains(ALL.values()).startsWith("Labdien!");

        RenderedText bare = builtIn.render("change/" + name, Map.of("number", "IZM-2026-000007"));
        assertThat(bare.subject()).isEqualTo(full.subject());
        assertThat(bare.body())
                .contains("IZM-2026-000007")
                .doesNotContain("null", "${", "[#", "[/]", "[(", "\n\n\n", "<", ": \n")
                .doesNotContain("Nosaukums:", "Stāvoklis:");
        assertThat(bare.body().lines()).noneMatch(l -> l.endsWith(" "));
    }

    @Test
    void theInstitutionsOwnTemplateGoesFirst() throws IOException {
        own("task", "\uFEFFSvarīgi: [(${title})]\r\n\r\nSveiki!\r\n[(${missing})]Beigas");
        RenderedText text = templates(folder).render("change/task", ALL);
        assertThat(text.subject()).isEqualTo("Svarīgi: Jauna rindu sistēma ģimenes ārstiem");
        assertThat(text.body()).isEqualTo("Sveiki!\nBeigas");
        assertThat(templates(folder).render("change/closed", ALL)).isEqualTo(builtIn.render("change/closed", ALL));
    }

    @Test
    void theInstitutionMayGiveOnlyTheWordsOfAMailOrOnlyTheFrame() throws IOException {
        own("task", "subject: Darbs [(${number})]\nsentence: Gaida darbs.\nrole: Loma\ntitle: Kas jādara\nnone: Nekas");
        assertThat(templates(folder).render("change/task", ALL).subject()).isEqualTo("Darbs IZM-2026-000007");
        assertThat(templates(folder).render("change/task", ALL).body())
                .startsWith("Labdien!\n\nGaida darbs.\n\nNumurs: IZM-2026-000007\n")
                .contains("\nKas jādara: Jauna rindu sistēma ģimenes ārstiem\n")
                .doesNotContain("Nekas");

        Files.writeString(folder.resolve("frame.txt"), "[(${mail['subject']})]\n\nSveiki! [(${mail['sentence']})]");
        assertThat(templates(folder).render("change/task", ALL).body()).isEqualTo("Sveiki! Gaida darbs.");
        assertThat(templates(folder).render("change/closed", ALL).body())
                .isEqualTo("Sveiki! Izmaiņu pieprasījums ir slēgts.");
    }

    @Test
    void aWrongFrameOfTheInstitutionFallsBackToTheBuiltInOne() throws IOException {
        Files.writeString(folder.resolve("frame.txt"), "[(${mail['subject']})]\n\n[(${mail.noSuchThing})]");
        assertThat(templates(folder).render("change/task", ALL)).isEqualTo(builtIn.render("change/task", ALL));
    }

    @Test
    void whatPeopleWroteIsNoTemplateWithinTheFrameEither() throws IOException {
        own("task", "subject: [(${title})]\nsentence: [(${text})]\nrequest: [# th:if=\"${none}\"]nekas[/]");
        Map<String, String> facts = Map.of("number", "1", "title", "[(${number})]", "text", "[# th:if=\"${number}\"]");
        assertThat(templates(folder).render("change/task", facts).subject()).isEqualTo("[(${number})]");
        assertThat(templates(folder).render("change/task", facts).body())
                .contains("[# th:if=\"${number}\"]")
                .doesNotContain("nekas");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tēma\n\n[# th:if=\"${title}\"] neaizvērts",
                "Tēma\n\n[(${title.noSuchThing})]",
                "Tēma bez teksta",
                "\n\n\n",
                ""
            })
    void aWrongTemplateOfTheInstitutionFallsBackToTheBuiltInOne(String wrong) throws IOException {
        own("task", wrong);
        assertThat(templates(folder).render("change/task", ALL)).isEqualTo(builtIn.render("change/task", ALL));
    }

    @Test
    void aTemplateThatIsNotUtf8FallsBackToTheBuiltInOne() throws IOException {
        Files.createDirectories(folder.resolve("change"));
        Files.write(folder.resolve("change/task.txt"), new byte[] {'T', (byte) 0xff, (byte) 0xfe, '\n', 'x'});
        assertThat(templates(folder).render("change/task", ALL)).isEqualTo(builtIn.render("change/task", ALL));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "change/none", "../application", "change/../change/task", "Change/Task", "change//task"})
    void withoutATemplateTheFactsAreListed(String name) {
        RenderedText text = templates(folder).render(name, ALL);
        assertThat(text.subject()).isEqualTo("Ziņojums par lietu IZM-2026-000007");
        assertThat(text.body()).startsWith("Labdien!").contains(ALL.get("title"), ALL.get("link"));
    }

    @Test
    void aFactCannotEndTheSubjectLineNorGrowItWithoutEnd() throws IOException {
        own("task", "[(${title})]\n\nTeksts");
        MessageTemplates templates = templates(folder);
        assertThat(templates
                        .render("change/task", Map.of("title", "Tēma\r\nBcc: cits@example.org\n\nCits teksts"))
                        .subject())
                .isEqualTo("Tēma Bcc: cits@example.org Cits teksts");
        assertThat(templates
                        .render("change/task", Map.of("title", "ā".repeat(100_000)))
                        .subject())
                .hasSize(250)
                .endsWith("…");
    }

    private void own(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("change"));
        Files.writeString(folder.resolve("change/" + name + ".txt"), text);
    }

    private static MessageTemplates templates(Path folder) {
        return new MessageTemplates(new NotificationSettings("a@example.org", "", folder, List.of(Duration.ZERO)));
    }
}
