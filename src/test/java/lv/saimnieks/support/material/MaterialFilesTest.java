package lv.saimnieks.support.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files of materials: who adds them, who gets them, and what is refused (PU2-12/O1). */
@Tag("database")
class MaterialFilesTest extends MaterialStories {

    private static final byte[] TEXT = "Grafiks ceturtdienām".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private Answer attach(String user, String page, String name, byte[] content) {
        return as(user).upload("/", page + "/faili", "files", name, content);
    }

    private String file(String page) {
        return page + "/faili/"
                + jdbc.sql("select max(id) from case_file where case_number = ?")
                        .param(code(page))
                        .query(Long.class)
                        .single();
    }

    private String told(TestHttp who, String page) {
        return who.get(page + "?versija=1").body();
    }

    private String withFile(String audience) {
        String page = add(draft("Konteineru izvešana", audience, "P-10", null));
        assertThat(attach(MANAGER, page, "Grafiks – ceturtdienām.txt", TEXT).status())
                .isEqualTo(302);
        return page;
    }

    @Test
    @DisplayName("K03: bytes go to who may read a version that has the file, at this moment, and are kept by no cache")
    void download() {
        String page = withFile("EXTERNAL");
        String file = file(page);
        assertThat(as(CLERK).get(file).status()).as("a draft").isEqualTo(404);
        approve(page);
        TestHttp outside = as(OUTSIDE);
        Answer got = outside.get(file);
        assertThat(got.body()).isEqualTo("Grafiks ceturtdienām");
        assertThat(got.header("Cache-Control")).contains("no-store");
        assertThat(got.header("Content-Disposition")).startsWith("attachment").contains("ceturtdien%C4%81m.txt");
        assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(outside.get(page).body()).contains("Grafiks – ceturtdienām.txt", file);
        assertThat(TestHttp.nobody(port).get(file).status()).isEqualTo(302);
        assertThat(as(OTHER_OUTSIDE).get(file).status()).isEqualTo(404);
        assertThat(outside.get(LIST + "/MM-7777/faili/" + file.replaceFirst(".*/", ""))
                        .status())
                .as("by the address of another material")
                .isEqualTo(404);
        assertThat(outside.get(page + "/faili/999999999999999999").status()).isEqualTo(404);
        assertThat(outside.get(page + "/faili/9999999999999999999").status()).isEqualTo(404);

        post(as(MANAGER), page + "/labot", draft("Konteineru izvešana", "INTERNAL", "P-10", "1"));
        approve(page);
        Answer narrowed = outside.get(file);
        assertThat(narrowed.status()).isEqualTo(404);
        assertThat(narrowed.body()).doesNotContain("Grafiks");
        assertThat(as(CLERK).get(file).body()).as("carried over").isEqualTo("Grafiks ceturtdienām");
        post(as(MANAGER), page + "/atsauksana", Map.of("reason", "Novecojis"));
        assertThat(as(CLERK).get(file).status())
                .as("the first version is still there to be read")
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "K03: who only reads neither adds nor takes away files nor widens the audience, and an auditor neither")
    void onlyWritersChange() {
        String page = withFile("BOTH");
        String file = file(page);
        List.of(OUTSIDE, CLERK, AUDITOR, "pakalpojuma-vaditajs-1")
                .forEach(reader -> assertThat(List.of(
                                attach(reader, page, "a.txt", TEXT).status(),
                                post(as(reader), file + "/nonemt", Map.of()).status()))
                        .as(reader)
                        .containsOnly(404));
        approve(page);
        List.of(OUTSIDE, CLERK, AUDITOR, "pakalpojuma-vaditajs-1").forEach(reader -> {
            assertThat(attach(reader, page, "a.txt", TEXT).status()).as(reader).isEqualTo(403);
            assertThat(post(as(reader), file + "/nonemt", Map.of()).status()).isEqualTo(403);
            assertThat(post(as(reader), page + "/labot", draft("x", "BOTH", "P-10", "1"))
                            .status())
                    .isEqualTo(403);
        });
        TestHttp manager = as(MANAGER);
        manager.upload("/", page + "/faili", "files", "b.txt", TEXT);
        assertThat(told(manager, page)).contains("Failus var mainīt tikai projektam");
        post(manager, file + "/nonemt", Map.of());
        assertThat(as(OUTSIDE).get(file).status()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "the next version begins with the files; what it loses, the version before keeps; what no version has is gone")
    void versions() {
        String page = withFile("EXTERNAL");
        String file = file(page);
        approve(page);
        post(as(MANAGER), page + "/labot", draft("Konteineru izvešana", "EXTERNAL", "P-10", "1"));
        post(as(MANAGER), file + "/nonemt", Map.of());
        assertThat(as(OUTSIDE).get(file).status())
                .as("the draft is not in force")
                .isEqualTo(200);
        attach(MANAGER, page, "Otrs.txt", "Otrs".getBytes(StandardCharsets.UTF_8));
        String second = file(page);
        assertThat(as(OUTSIDE).get(second).status()).isEqualTo(404);
        post(as(MANAGER), second + "/nonemt", Map.of());
        assertThat(as(MANAGER).get(second).status()).isEqualTo(404);
        assertThat(jdbc.sql("select name from case_file where case_number = ?")
                        .param(code(page))
                        .query(String.class)
                        .list())
                .containsExactly("Grafiks – ceturtdienām.txt");
        approve(page);
        assertThat(as(OUTSIDE).get(file).status())
                .as("the version in force has it no more")
                .isEqualTo(404);
        assertThat(as(CLERK).get(file).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("what cannot be taken is told with the reason; the others are kept; not too many in all")
    void refused() {
        String page = add(draft("Konteineru izvešana", "BOTH", "P-10", null));
        TestHttp manager = as(MANAGER);
        manager.upload("/", page + "/faili", "files", "Tukšs.pdf", new byte[0]);
        assertThat(told(manager, page)).contains("Tukšs.pdf");
        manager.upload("/", page + "/faili", "files", "Liels.txt", new byte[10 * 1024 * 1024 + 1]);
        assertThat(told(manager, page)).contains("Liels.txt", "10 MB");
        manager.upload("/", page + "/faili", "files", "Programma.exe", TEXT);
        assertThat(told(manager, page)).contains("Programma.exe");
        manager.upload("/", page + "/faili", "files", "Nav attēls.png", TEXT);
        assertThat(told(manager, page)).contains("Nav attēls.png");
        manager.upload(
                "/", page + "/faili", "files", "Nav arhīvs.docx", "PK\3\4bomba".getBytes(StandardCharsets.UTF_8));
        assertThat(told(manager, page)).contains("Nav arhīvs.docx");
        post(manager, page + "/faili", Map.of());
        assertThat(told(manager, page)).contains("Izvēlieties vismaz vienu failu");
        assertThat(jdbc.sql("select count(*) from support_material_file")
                        .query(Long.class)
                        .single())
                .isZero();
        for (int i = 0; i < 10; i++) {
            manager.upload("/", page + "/faili", "files", i + ".txt", ("Fails " + i).getBytes(StandardCharsets.UTF_8));
        }
        TestHttp again = as(MANAGER);
        again.upload("/", page + "/faili", "files", "10.txt", TEXT);
        assertThat(told(again, page)).contains("ne vairāk kā 10 faili, un tai jau ir 10", "9.txt");
        assertThat(told(again, page)).doesNotContain("10.txt");
    }

    @Test
    @DisplayName("K04: a picture of a material stands in its text, any other picture does not")
    void pictures() {
        String page = add(draft("Konteineru izvešana", "BOTH", "P-10", null));
        attach(MANAGER, page, "Shēma.png", PICTURE);
        String file = file(page);
        assertThat(as(MANAGER).get(page).body()).contains("![Shēma.png](" + file + ")");
        Map<String, String> typed = draft("Konteineru izvešana", "BOTH", "P-10", "1");
        typed.put(
                "body", "![Shēma](" + file + ") ![cits](https://example.org/a.png) ![x](/iziet) [fails](" + file + ")");
        assertThat(post(as(MANAGER), page + "/labot", typed).status())
                .as("adding a file is no edit of the text")
                .isEqualTo(302);
        approve(page);
        String body = as(OUTSIDE).get(page).body();
        assertThat(body)
                .contains("<img src=\"" + file + "\" alt=\"Shēma\"", "<a href=\"" + file + "\"")
                .doesNotContain("example.org", "src=\"/iziet");
        Answer got = as(OUTSIDE).get(file);
        assertThat(got.header("Content-Type")).isEqualTo("image/png");
    }
}
