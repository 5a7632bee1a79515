package lv.saimnieks.servicelevel.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.servicelevel.term.TermImport.Answer;
import lv.saimnieks.servicelevel.term.TermImport.Outcome;
import lv.saimnieks.servicelevel.term.TermImport.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Terms from CSV files: a report per line, all or nothing, twice the same changes nothing (S09, S10). */
@AppTest
@Tag("database")
class TermImportTest {

    private static final String USER = "resursu-kopuma-vaditajs-1";
    private static final String HEAD =
            "Kods;Kam;Pakalpojums vai resurss;Rādītājs;Mērvienība;Perioda vērtība;Salīdzinājums;"
                    + "Mērķis;Periods;Vienošanās veids;Spēkā no\n";

    @LocalServerPort
    int port;

    @Autowired
    TermImport imports;

    @Autowired
    Terms terms;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clean() {
        jdbc.sql("delete from service_level_term where code_key > 'N-00000050'").update();
        jdbc.sql("delete from catalogue_log where new_value like '%N-9%'").update();
    }

    private static String line(String code, String target, String from) {
        return code + ";Resurss;R-02;Pieejamība, %;Procenti;Ieraksta par periodu;Vismaz;" + target
                + ";Mēnesis;Iekšējs nosacījums;" + from + "\n";
    }

    private Report read(String file) {
        return read(file, false);
    }

    private Report read(String file, boolean keepGood) {
        return imports.read(file.getBytes(StandardCharsets.UTF_8), keepGood, USER);
    }

    private static List<Outcome> outcomes(Report report) {
        return report.answers().stream().map(Answer::outcome).toList();
    }

    @Test
    @DisplayName(
            "S10: one wrong line keeps the whole file out, told by line and column; corrected it comes in, and only once")
    void allOrNothing() {
        Report wrong = read(HEAD
                + line("N-91", "99,5", "2026-01-01")
                + line("N-92", "99,5", "2026-13-01")
                + line("N-93", "99,5", "01.02.2026."));
        assertThat(wrong.kept()).isFalse();
        assertThat(wrong.refused()).isOne();
        assertThat(wrong.answers().get(1).line()).isEqualTo(3);
        assertThat(wrong.answers().get(1).words())
                .startsWith("Kolonna „Spēkā no”: Norādiet datumu no 1990. līdz 2200. gadam.");
        assertThat(terms.find("N-91")).isEmpty();

        String right = HEAD
                + line("N-91", "99,5", "2026-01-01")
                + line("N-92", "99,5", "2026-01-01")
                + line("N-93", "99,5", "01.02.2026.");
        assertThat(outcomes(read(right))).containsOnly(Outcome.CREATED).hasSize(3);
        assertThat(outcomes(read(right))).containsOnly(Outcome.UNCHANGED).hasSize(3);
        assertThat(terms.versionsOf("N-93")).hasSize(1);
    }

    @Test
    @DisplayName("S10: two lines about the same with different values: neither is kept, both are named")
    void twice() {
        Report report = read(
                HEAD + line("N-91", "99,5", "2026-01-01") + "\n" + line("N-91", "99,6", "01.01.2026.")
                        + line("N-92", "99", "2026-01-01"),
                true);
        assertThat(outcomes(report)).containsExactly(Outcome.REFUSED, Outcome.REFUSED, Outcome.CREATED);
        assertThat(report.answers().get(0).words()).startsWith("Rindas 2, 4 ir par vienu un to pašu nosacījumu");
        assertThat(report.kept()).isTrue();
        assertThat(terms.find("N-91")).isEmpty();
        assertThat(terms.find("N-92")).isPresent();
    }

    @Test
    @DisplayName(
            "S09: with and without the mark, comma and point, semicolons and tabs, UTF-8 and Windows-1257: the same")
    void written() {
        String file = HEAD + line("N-91", "99,95", "2026-01-01");
        assertThat(outcomes(read("\ufeff" + file))).containsExactly(Outcome.CREATED);
        assertThat(outcomes(read(file.replace("99,95", "99.95")))).containsExactly(Outcome.UNCHANGED);
        assertThat(outcomes(read(file.replace(';', '\t').replace("\n", "\r\n"))))
                .containsExactly(Outcome.UNCHANGED);
        assertThat(outcomes(imports.read(file.getBytes(Charset.forName("windows-1257")), false, USER)))
                .containsExactly(Outcome.UNCHANGED);
        assertThat(read(file.replace("99,95", "9995").replace("N-91", "N-92"))
                        .answers()
                        .get(0)
                        .words())
                .isEqualTo(
                        "Kolonna „Mērķis”: Norādiet skaitli no 0 līdz 100, ar komatu vai punktu un ne vairāk kā sešām"
                                + " zīmēm aiz tā.");
        assertThat(terms.get("N-91").targetText()).isEqualTo("≥\u00a099,95\u00a0%");
    }

    @Test
    @DisplayName("a later day is a new version; another value for the same day is refused")
    void versions() {
        read(HEAD + line("N-91", "99,5", "2026-01-01"));
        assertThat(outcomes(read(HEAD + line("N-91", "99,7", "2026-06-01")))).containsExactly(Outcome.CHANGED);
        assertThat(outcomes(read(HEAD + line("N-91", "99,5", "2026-01-01") + line("N-91", "99,7", "2026-06-01"))))
                .containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);
        assertThat(read(HEAD + line("N-91", "99,6", "2026-01-01"))
                        .answers()
                        .get(0)
                        .words())
                .contains("1. versija ar sākumu 01.01.2026. jau ir");
        assertThat(terms.get("N-91").reason()).isEqualTo("Importēts no CSV faila");
    }

    @Test
    @DisplayName("a file that is none, with other columns, too long, empty, or from somebody who may not")
    void refused() {
        assertThatThrownBy(() -> read("")).hasMessage("Izvēlieties failu.");
        assertThatThrownBy(() -> read(HEAD)).hasMessageContaining("nevienas rindas zem virsraksta");
        assertThatThrownBy(() -> read(HEAD.replace(";Mērķis", "") + "x"))
                .hasMessage("Failā trūkst kolonnu: Mērķis. Virsraksti stāv pirmajā rindā.");
        assertThatThrownBy(() -> read(HEAD.replace("Mērķis", "Mērķis;Cena") + "x"))
                .hasMessageContaining("Cena");
        assertThatThrownBy(() -> read(HEAD + "\"N-91;x")).hasMessageContaining("neizdevās nolasīt");
        assertThatThrownBy(() -> read(HEAD + ";x\n".repeat(5001))).hasMessageContaining("vairāk nekā 5000");
        assertThat(read(HEAD + line("N-91;;;;;;;;;;;;", "1", ""))
                        .answers()
                        .get(0)
                        .words())
                .contains("vairāk vērtību");
        assertThatThrownBy(() -> imports.read(HEAD.getBytes(StandardCharsets.UTF_8), false, "auditors-1"))
                .hasMessageContaining("vadītāji");
        Report other = imports.read(
                (HEAD + line("N-91", "99", "2026-01-01")).getBytes(StandardCharsets.UTF_8), true, "resursa-vaditajs-2");
        assertThat(other.kept()).isFalse();
        assertThat(other.answers().get(0).words()).contains("maina tā vadītājs");
    }

    @Test
    @DisplayName("what the register gives as CSV comes back unchanged")
    void roundTrip() {
        String computed = (HEAD + line("N-91", "90", "2026-01-01"))
                .replace("\n", ";Vērtības no reģistra\n")
                .replace("2026-01-01;Vērtības no reģistra", "2026-01-01;izmaiņas: slēgtas kā VEIKSMĪGAS")
                .replace("Ieraksta par periodu", "Daļa no visiem");
        assertThat(outcomes(read(computed))).containsOnly(Outcome.CREATED);
        assertThat(terms.get("N-91").content().measure()).isEqualTo("change.measure.successful");
        byte[] file = TestHttp.browser(port, USER).download("/registri/limeni?format=csv");
        Report report = imports.read(file, false, "pakalpojumu-kopuma-vaditajs-1");
        assertThat(outcomes(report)).hasSize(21).containsOnly(Outcome.UNCHANGED);
    }
}
