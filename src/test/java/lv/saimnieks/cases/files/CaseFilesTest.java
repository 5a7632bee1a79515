package lv.saimnieks.cases.files;

import static lv.saimnieks.cases.files.SampleFiles.bomb;
import static lv.saimnieks.cases.files.SampleFiles.docx;
import static lv.saimnieks.cases.files.SampleFiles.exe;
import static lv.saimnieks.cases.files.SampleFiles.joined;
import static lv.saimnieks.cases.files.SampleFiles.pdf;
import static lv.saimnieks.cases.files.SampleFiles.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import lv.saimnieks.SampleTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SampleTest
@Tag("database")
@DisplayName("Files of a case are kept as they came and given only to be saved (P15, P16, P17, M13)")
class CaseFilesTest {

    private static final String NUMBER = "MA-2026-990001";
    private static final int MEGA = 1024 * 1024;

    @Autowired
    CaseFiles files;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterEach
    void remove() {
        files.removeAll(List.of(NUMBER));
        jdbc.sql("delete from fault where number = ?").param(NUMBER).update();
        jdbc.sql("delete from case_participant where case_number = ?")
                .param(NUMBER)
                .update();
    }

    @Test
    void everyByteComesBack() throws IOException {
        byte[] large = new byte[3 * MEGA + 17];
        new Random(1).nextBytes(large);
        byte[] content = joined(pdf(), large);
        Attached attached = files.attach(NUMBER, "registrators-1", List.of(upload("Līgums.pdf", content)));
        assertThat(attached.refused()).isEmpty();
        StoredFile kept = files.of(NUMBER).get(0);
        assertThat(attached.kept()).containsExactly(kept);
        assertThat(kept.name()).isEqualTo("Līgums.pdf");
        assertThat(kept.type()).isEqualTo("application/pdf");
        assertThat(kept.size()).isEqualTo(content.length);
        assertThat(kept.sha256()).isEqualTo(Sha256.of(content));
        assertThat(kept.addedBy()).isEqualTo("registrators-1");
        assertThat(kept.sizeText()).isEqualTo("3,0 MB");
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        files.write(kept, back);
        assertThat(back.toByteArray()).isEqualTo(content);
    }

    @Test
    void whatIsRefusedStopsNoOther() {
        Attached attached = files.attach(
                NUMBER,
                null,
                List.of(
                        upload("a.pdf", pdf()),
                        upload("līgums\u202Efdp.exe", exe()),
                        upload("tukšs.txt", ""),
                        upload("liels.txt", "a".repeat(10 * MEGA + 1)),
                        upload("pilns.txt", "a".repeat(10 * MEGA)),
                        upload("a.docx", docx())));
        assertThat(attached.kept()).extracting(StoredFile::name).containsExactly("a.pdf", "pilns.txt", "a.docx");
        assertThat(attached.refused())
                .extracting(RefusedFile::reason)
                .satisfiesExactly(
                        r -> assertThat(r).contains("„līgumsfdp.exe”", "nepieņemam"),
                        r -> assertThat(r).contains("„tukšs.txt”", "ir tukšs"),
                        r -> assertThat(r).contains("„liels.txt”", "lielāks par 10 MB"));
    }

    @Test
    void elevenFilesAreOneTooMany() {
        List<Upload> eleven = new ArrayList<>();
        for (int i = 1; i <= 11; i++) {
            eleven.add(upload(i + ".txt", "fails " + i));
        }
        assertThat(files.refused(eleven)).extracting(RefusedFile::name).containsExactly("11.txt");
        Attached attached = files.attach(NUMBER, null, eleven);
        assertThat(attached.kept()).hasSize(10);
        assertThat(attached.refused().get(0).reason()).contains("ne vairāk kā 10");
    }

    @Test
    void noMoreIsReadOfAnEndlessFileThanOneMayHave() {
        AtomicInteger read = new AtomicInteger();
        Upload endless = new Upload("bez gala.txt", () -> new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'a';
            }

            @Override
            public int read(byte[] to, int from, int length) {
                Arrays.fill(to, from, from + length, (byte) 'a');
                read.addAndGet(length);
                return length;
            }
        });
        assertThat(files.refused(List.of(endless)).get(0).reason()).contains("lielāks");
        assertThat(read.get()).isEqualTo(10 * MEGA + 1);
    }

    @Test
    void bombIsKeptUnopened() {
        byte[] bomb = bomb(400);
        Runtime memory = Runtime.getRuntime();
        System.gc();
        long before = memory.totalMemory() - memory.freeMemory();
        Attached attached = files.attach(NUMBER, null, List.of(upload("liels.docx", bomb)));
        assertThat(memory.totalMemory() - memory.freeMemory() - before).isLessThan(100L * MEGA);
        assertThat(attached.kept().get(0).size()).isEqualTo(bomb.length);
    }

    @Test
    void theSameBytesAreKeptOnceAndAllGoTogether() {
        files.attach(NUMBER, null, List.of(upload("a.pdf", pdf())));
        assertThat(files.attach(NUMBER, null, List.of(upload("a.pdf", pdf()))).kept())
                .isEqualTo(files.of(NUMBER))
                .hasSize(1);
        files.removeAll(List.of(NUMBER));
        assertThat(files.of(NUMBER)).isEmpty();
        assertThat(jdbc.sql("select count(*) from case_file_part where file_id not in (select id from case_file)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void fileOfAnotherCaseIsMissing() {
        long id = files.attach(NUMBER, null, List.of(upload("a.pdf", pdf())))
                .kept()
                .get(0)
                .id();
        assertThatThrownBy(() -> files.get("MA-2026-990002", id)).isInstanceOf(Refusal.class);
    }

    @Test
    void peopleOfTheCaseSaveItAndNothingIsShownInline() {
        jdbc.sql(
                        "insert into fault (number, title, search_text, reporter, state, reported_at) values (?, 'a', 'a', 'registrators-1', 'REPORTED', current_timestamp)")
                .param(NUMBER)
                .update();
        jdbc.sql("insert into case_participant (case_number, user_id) values (?, 'registrators-1')")
                .param(NUMBER)
                .update();
        List<StoredFile> kept = files.attach(
                        NUMBER,
                        null,
                        List.of(upload("\"><svg onload=alert(1)> Ģ.jpg", SampleFiles.jpeg()), upload("a.docx", docx())))
                .kept();
        String path = "/registri/bojajumi/" + NUMBER + "/faili/";
        TestHttp clerk = TestHttp.browser(port, "registrators-1");
        Answer picture = clerk.get(path + kept.get(0).id() + "?inline=true&disposition=inline");
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%22%3E%3Csvg%20onload%3Dalert%281%29%3E%20%C4%A2.jpg");
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(picture.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(clerk.get(path + kept.get(1).id()).header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(clerk.download(path + kept.get(1).id())).isEqualTo(docx());
        assertThat(clerk.get(path + "999999").status()).isEqualTo(404);
        assertThat(clerk.get("/registri/izmainas/" + NUMBER + "/faili/"
                                + kept.get(0).id())
                        .status())
                .isEqualTo(404);
        assertThat(TestHttp.browser(port, "eksperts-1")
                        .get(path + kept.get(0).id())
                        .status())
                .isEqualTo(404);
        assertThat(TestHttp.nobody(port).get(path + kept.get(0).id()).header("Location"))
                .contains("/ieiet");
    }
}
