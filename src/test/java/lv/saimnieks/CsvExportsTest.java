package lv.saimnieks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.NewSubmission;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submitter;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.process.SubmissionProcess;
import lv.saimnieks.shared.DataVersions;
import lv.saimnieks.shared.csv.Csv;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No list that a spreadsheet opens holds a formula, whatever people wrote where (P21). */
@AppTest
class CsvExportsTest {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final String FORMULA = "=cmd|' /C calc'!A0";
    private static final String SOMEBODY = "pakalpojuma-vaditajs-2";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataVersions versions;

    @Autowired
    IdentityService identity;

    @Autowired
    SubmissionProcess submissions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    private Map<String, Object> item;
    private String number;

    /** Every address that answers with CSV. */
    static Stream<String> exports() {
        return Stream.of(
                        Stream.of(
                                "/api/registers/changes",
                                "/api/registers/submissions",
                                "/api/registers/services",
                                "/api/registers/resources",
                                "/api/registers/levels",
                                "/api/registers/corrective-actions",
                                "/api/registers/breaches",
                                "/api/registers/usage",
                                "/api/registers/watches",
                                "/api/registers/change-meetings",
                                "/registri/izmainas/sapulces?format=csv",
                                "/registri/izmainas?format=csv",
                                "/registri/izmainas/kalendars?format=csv&day=2026-11-23",
                                "/registri/izmainas/sagataves?format=csv",
                                "/registri/pieteikumi?format=csv",
                                "/registri/pakalpojumi?format=csv",
                                "/registri/resursi?format=csv",
                                "/registri/limeni?format=csv",
                                "/registri/lietosanas-nosacijumi?format=csv",
                                "/registri/vajadzibas?format=csv",
                                "/registri/atbalsts/materiali?format=csv",
                                "/registri/korektivas-darbibas?format=csv",
                                "/registri/neatbilstibas?format=csv",
                                "/api/audit/cases",
                                "/api/audit/operations",
                                "/api/audit/statistics/complaint-handling",
                                "/parskati/atbilstiba/pasparbaude.csv",
                                "/parskati/atbilstiba/parskats.csv",
                                "/parskati/atbilstiba/menesi.csv",
                                "/parskati/ilgumi/pa-menesiem.csv?process=complaint-handling",
                                "/parskati/ilgumi/salidzinajums.csv?process=complaint-handling",
                                "/parskati/apjomi/apjomi.csv",
                                "/parskati/izmainas/riski/riski.csv",
                                "/parskati/izmainas/klases.csv",
                                "/parskati/izmainas/menesi.csv",
                                "/parskati/izmainas/objekti.csv",
                                "/parskati/izmainas/arkartas/paradi.csv",
                                "/parskati/izmainas/arkartas/ceturksni.csv",
                                "/parskati/izmainas/arkartas/objekti.csv",
                                "/parskati/limeni/limeni.csv",
                                "/parskati/korektivas-darbibas/kopsavilkums.csv",
                                "/parskati/korektivas-darbibas/iznakumi.csv",
                                "/parskati/korektivas-darbibas/atvertas.csv",
                                "/parskati/korektivas-darbibas/celoni.csv",
                                "/parskati/limeni/izpilde/izpilde.csv?period=2026-10",
                                "/parskati/limeni/izpilde/kopsavilkums.csv",
                                "/parskati/parklajums/bez-nosacijuma.csv",
                                "/parskati/parklajums/bez-merijumiem.csv",
                                "/parskati/parklajums/beigusies.csv",
                                "/registri/limeni/parskatisana/PARSKATS-2026-Q2/parskats.csv"),
                        Stream.of(
                                "/registri/atbildigie/imports/personas.csv",
                                "/registri/atbildigie/imports/pienakumi.csv",
                                "/api/registers/support",
                                "/registri/atbalsts?format=csv",
                                "/api/registers/consultations",
                                "/api/registers/trainings",
                                "/registri/atbalsts/konsultacijas?format=csv",
                                "/registri/atbalsts/apmacibas?format=csv",
                                "/api/registers/providers",
                                "/registri/sniedzeji?format=csv",
                                "/parskati/atbalsts/atbalsts.csv",
                                "/parskati/atbalsts/kontrole/PARKLAJUMS-2026-H1/parskats.csv"),
                        Stream.of(
                                        "veidi",
                                        "iemesli",
                                        "pakalpojumi",
                                        "pamatotiba",
                                        "atzinas",
                                        "iznakumi",
                                        "apmierinatiba",
                                        "termini")
                                .map(table -> "/parskati/pieteikumi/" + table + ".csv"))
                .flatMap(addresses -> addresses);
    }

    @BeforeEach
    void formulasEverywhere() {
        item = jdbc.sql("select name, search_text from catalogue_item where code = 'P-05'")
                .query()
                .singleRow();
        rename("@SUM(1)");
        named(FORMULA);
        jdbc.sql("insert into level_review (number, quarter, yearly, started_at)"
                        + " values ('PARSKATS-2026-Q2', '2026-Q2', false, current_timestamp)")
                .update();
        jdbc.sql(
                        "insert into level_review_answer (review, step, side, question, answer, user_id, answered_at) values"
                                + " ('PARSKATS-2026-Q2', 'CONTROL', 'service-portfolio-manager', 'NEEDS', ?, 'x', current_timestamp)")
                .param(FORMULA)
                .update();
        jdbc.sql("insert into support_control (number, half_year, started_at)"
                        + " values ('PARKLAJUMS-2026-H1', '2026-H1', current_timestamp)")
                .update();
        jdbc.sql(
                        "insert into support_control_decision (control, side, decision, reason, cells, covered, user_id, decided_at)"
                                + " values ('PARKLAJUMS-2026-H1', 'service-portfolio-manager', 'NONE', ?, 1, 0, 'x', current_timestamp)")
                .param(FORMULA)
                .update();
        jdbc.sql("update catalogue_provider set agreement = ? where code = 'SN-02'")
                .param(FORMULA)
                .update();
        Submitter somebody = new Submitter(
                SubmitterType.NATURAL,
                FORMULA,
                "iesniedzejs-901@piemers.example",
                "+37126123456",
                null,
                ReplyWay.EMAIL);
        number = submissions
                .submit(
                        new NewSubmission(
                                "-2+3 " + UUID.randomUUID(),
                                "=1;\"x\"\n\t=1",
                                Channel.EMAIL,
                                somebody,
                                null,
                                List.of("P-05"),
                                false,
                                true,
                                null),
                        null)
                .number();
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from level_review_answer").update();
        jdbc.sql("delete from level_review").update();
        jdbc.sql("delete from support_control_decision").update();
        jdbc.sql("delete from support_control").update();
        jdbc.sql("update catalogue_provider set agreement = 'Sadarbības līgums 2023/14' where code = 'SN-02'")
                .update();
        rename((String) item.get("NAME"));
        named(null);
    }

    private void rename(String name) {
        jdbc.sql("update catalogue_item set name = ? where code = 'P-05'")
                .param(name)
                .update();
        versions.changed("catalogue");
    }

    /** The first name of somebody whose name stands in many lists; null for the one they had. */
    private void named(String first) {
        User user = identity.createUserQuery().userId(SOMEBODY).singleResult();
        if (first == null) {
            user.setFirstName(user.getFirstName().replace(FORMULA, ""));
        } else {
            user.setFirstName(first + user.getFirstName());
        }
        identity.saveUser(user);
    }

    private List<CSVRecord> read(String path) throws IOException {
        String reader = path.contains("/imports/") ? "administrators-1" : "auditors-1";
        TestHttp.Answer answer = (path.startsWith("/api/")
                        ? TestHttp.basic(port, reader, "demo")
                        : TestHttp.browser(port, reader))
                .with("Accept", "text/csv")
                .get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.header("Content-Type")).as(path).startsWith("text/csv");
        assertThat(answer.body()).as("a spreadsheet sees that it is UTF-8").startsWith("\ufeff");
        return parsed(answer.body().substring(1));
    }

    private static List<CSVRecord> parsed(String text) throws IOException {
        return CSVFormat.EXCEL
                .builder()
                .setDelimiter(';')
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    @ParameterizedTest
    @MethodSource("exports")
    @DisplayName("P21: no cell begins as a formula does, and every row has all its cells")
    void noFormula(String path) throws IOException {
        List<CSVRecord> rows = read(path);
        assertThat(rows).isNotEmpty();
        for (CSVRecord row : rows) {
            assertThat(row.size()).isEqualTo(rows.get(0).size());
            row.forEach(cell -> assertThat(!cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0)
                    .as("%s in %s", cell, path)
                    .isFalse());
        }
        if (path.contains("services") || path.contains("/registri/pakalpojumi")) {
            assertThat(rows).anyMatch(r -> r.toList().contains("'@SUM(1)"));
        }
        if (path.contains("submissions") || path.contains("/registri/pieteikumi")) {
            assertThat(rows).filteredOn(r -> r.toList().contains(number)).hasSize(1);
            assertThat(rows.toString()).doesNotContain("26123456", "-2+3");
        }
    }

    @Test
    @DisplayName("P21: what is guarded reads as it was written, but for the mark; marks and Latvian letters stay")
    void readBack() throws IOException {
        String[] cells = {
            FORMULA, "@SUM(1)", "-2+3", "\t=1", "+371 26123456", "Rinda; \"Ķīlis\"\notrā", "Šūdzība = 1", null
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Csv csv = new Csv(out, List.of("a", "b", "c", "d", "e", "f", "g", "h"))) {
            csv.row(cells);
        }
        List<String> read = parsed(out.toString(StandardCharsets.UTF_8)).get(1).toList();
        assertThat(read)
                .containsExactly(
                        "'" + cells[0],
                        "'" + cells[1],
                        "'" + cells[2],
                        "'" + cells[3],
                        "'+371 26123456",
                        cells[5],
                        cells[6],
                        "");
    }

    @Test
    @DisplayName("P21: an address that answers with CSV is among those tried here")
    void noneForgotten() {
        List<PathContainer> tried = exports()
                .map(e -> PathContainer.parsePath(e.replaceFirst("\\?.*", "")))
                .toList();
        for (RequestMappingInfo address : addresses.getHandlerMethods().keySet()) {
            if (address.toString().contains("csv")) {
                assertThat(address.getPathPatternsCondition().getPatterns())
                        .as(address.toString())
                        .anyMatch(pattern -> tried.stream().anyMatch(pattern::matches));
            }
        }
    }
}
