package lv.saimnieks.cases.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** RPT-1 with the volumes of October 2026 (demo data 5.7). */
@AppTest
@Tag("database")
class VolumePagesTest {

    private static final String PATH = "/parskati/apjomi";
    private static final String OCTOBER = """
            Veids;Mēnesis;Pakalpojums vai resurss;Skaits
            Informācijas pieprasījumi;2026-10;;212
            Darbu pieprasījumi;10.2026;R-02;64
            VIENOŠANĀS PIETEIKUMI;2026-10;;3
            Pakalpojumu pieprasījumi;2026-10-01;P-05;1 480
            Incidentu pieteikumi;2026-10;;37
            problemu pieteikumi;2026-10;;4
            """;
    private static final String WRONG = """
            Izmaiņu pieprasījumi;2026-10;;8
            Nezināmi;2026-10;;8
            Darbu pieprasījumi;2026-13;X-99;-5
            Darbu pieprasījumi;2027-01;;5
            =1+1;2026-10
            Incidentu pieteikumi;2026-10;;3;7
            """;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clean() {
        jdbc.sql("delete from request_volume").update();
    }

    private TestHttp manager() {
        return TestHttp.browser(port, "pakalpojumu-kopuma-vaditajs-1");
    }

    private Answer send(byte[] file) {
        return manager().upload(PATH, PATH + "/imports", "file", "apjomi.csv", file);
    }

    private String csv(String table, String query) {
        return manager().get(PATH + "/" + table + ".csv" + query).body().replace('\u00a0', ' ');
    }

    @Test
    @DisplayName(
            "RPT-1: imported, a report per line; twice the same file changes nothing; the own registers are counted")
    void imported() {
        Answer first = send((OCTOBER + WRONG).getBytes(StandardCharsets.UTF_8));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body())
                .contains(
                        "Saglabātas rindas: 6 no 12",
                        "2. rinda: saglabāts",
                        "8. rinda: „Izmaiņu pieprasījumi” saskaita no reģistra",
                        "9. rinda: Tāda pieteikumu veida nav.",
                        "10. rinda: Mēnesis nav saprotams",
                        "11. rinda: Mēnesis vēl nav sācies.",
                        "12. rinda: Tāda pieteikumu veida nav. Norādiet skaitu.",
                        "13. rinda: Rindā ir vairāk vērtību nekā virsrakstu.");
        send(("\ufeff" + OCTOBER).getBytes(StandardCharsets.UTF_8));
        send(OCTOBER.replace(';', ',').getBytes(Charset.forName("windows-1257")));
        assertThat(csv("apjomi", "?period=2026-10"))
                .contains(
                        "Pieteikumu veids;10.2026;Kopā",
                        "Informācijas pieprasījumi;212;212",
                        "Pakalpojumu pieprasījumi;1 480;1 480",
                        "Problēmu pieteikumi;4;4")
                .containsPattern("Sūdzības un ierosinājumi;(\\d+);\\1")
                .containsPattern("Izmaiņu pieprasījumi;(\\d+);\\1");
        assertThat(csv("apjomi", "?period=2026-09")).contains("Informācijas pieprasījumi;–;–");
        assertThat(csv("apjomi", "?period=2026-Q4&item=P-05"))
                .contains("Informācijas pieprasījumi;–;–;–;–", "Pakalpojumu pieprasījumi;1 480;–;–;1 480");
        assertThat(csv("pa-pakalpojumiem", "?period=2026-10")).containsPattern("P-05 [^;]+;–;–;–;1 480;–;–;");
        assertThat(manager().get(PATH).body()).contains("data-chart=\"SERIES\"", "2026. gads");
    }

    @Test
    @DisplayName("RPT-1: entered by hand, again replaces; what is wrong stands at its field and keeps what was typed")
    void entered() {
        Map<String, String> fields = Map.of("kind", "INCIDENT", "month", "2026-09", "about", "", "amount", "1 000");
        assertThat(manager().form(PATH, PATH, fields).header("Location")).endsWith(PATH + "?period=2026");
        manager().form(PATH, PATH, Map.of("kind", "INCIDENT", "month", "2026-09", "amount", "37"));
        assertThat(csv("apjomi", "?period=2026-09")).contains("Incidentu pieteikumi;37;37");
        Answer wrong = manager().form(PATH, PATH, Map.of("kind", "CHANGE", "month", "rīt", "amount", "<b>"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("href=\"#kind\"", "href=\"#month\"", "href=\"#amount\"", "&lt;b&gt;");
    }

    @Test
    @DisplayName("no file, an empty one and one that is no CSV are refused in words; readers may not enter")
    void refused() {
        assertThat(send(new byte[0]).body()).contains("Izvēlieties failu.");
        assertThat(send("Veids;Mēnesis".getBytes(StandardCharsets.UTF_8)).body())
                .contains("trūkst kolonnu: Pakalpojums vai resurss, Skaits");
        assertThat(send(OCTOBER.lines().findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("nevienas rindas");
        assertThat(send("a;b\n\"x;2".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
        TestHttp auditor = TestHttp.browser(port, "auditors-1");
        assertThat(auditor.get(PATH).body()).contains("Pieteikumu apjomi").doesNotContain("Ierakstīt skaitu");
        assertThat(auditor.form(PATH, PATH, Map.of("kind", "INCIDENT")).status())
                .isEqualTo(403);
    }
}
