package lv.saimnieks.intake.mail;

import static lv.saimnieks.intake.mail.RawLetter.BOX;
import static lv.saimnieks.intake.mail.RawLetter.J;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.SubmissionTexts;
import lv.saimnieks.complaint.model.Submitters;
import lv.saimnieks.shared.Latvian;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Letters from the box into the register (complaints-cases P01, P02, P05-P07, P22, M01, M02, M06). */
@AppTest
@Tag("database")
class MailboxTest {

    private static final Instant ARRIVED =
            LocalDateTime.of(2026, 10, 30, 23, 50).atZone(Latvian.ZONE).toInstant();
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 2, 9, 0);

    @Autowired
    BoxProgress progress;

    @Autowired
    LetterRegister letters;

    @Autowired
    MailIntake intake;

    @Autowired
    SubmissionFinder finder;

    @Autowired
    SubmissionTexts texts;

    @Autowired
    Submitters submitters;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final TestBox box = new TestBox();
    private Mailbox mailbox;

    @BeforeEach
    void open() {
        clock.set(MONDAY);
        mailbox = mailbox(DataSize.ofMegabytes(50), intake);
        jdbc.sql("delete from mail_box").update();
        jdbc.sql("delete from mail_letter_part").update();
        jdbc.sql("delete from mail_letter").update();
    }

    @AfterEach
    void close() {
        box.server.stop();
        clock.reset();
    }

    private Mailbox mailbox(DataSize largest, MailIntake decides) {
        MailboxSettings settings = box.settings(largest);
        LetterIntake taking = new LetterIntake(progress, letters, decides, settings, "Iestāde <" + BOX + ">");
        return new Mailbox(
                settings, progress, (LetterIntake) beans.initializeBean(taking, "taking" + UUID.randomUUID()), clock);
    }

    private List<Letter> all() {
        return letters.page(LetterChoice.ALL.states(), null, 0, 100).items();
    }

    private Letter newest() {
        return jdbc.sql("select max(id) from mail_letter")
                .query(Long.class)
                .optional()
                .flatMap(letters::find)
                .orElseThrow();
    }

    @Test
    @DisplayName("P07: received when it reached the box; P03: right letters; the original byte for byte")
    void newSubmission() {
        byte[] letter = RawLetter.from("=?utf-8?Q?=C4=B6?= <" + J + ">", "Rinda")
                .line("Content-Type: text/plain; charset=windows-1257")
                .line("")
                .line("Sūdzība: rinda neatbild, ķīlis", Charset.forName("windows-1257"))
                .bytes();
        box.receive(letter, ARRIVED);
        mailbox.collect();
        Letter row = newest();
        assertThat(row.state()).isEqualTo(LetterState.SUBMISSION);
        var submission = finder.get(row.number());
        assertThat(submission.receivedAt()).isEqualTo(ARRIVED);
        assertThat(submission.registeredAt()).isEqualTo(clock.instant());
        assertThat(texts.original(row.number())).isEqualTo("Sūdzība: rinda neatbild, ķīlis");
        assertThat(submitters.of(row.number()).orElseThrow().email()).isEqualTo(J);
        assertThat(letters.original(row.id())).isEqualTo(letter);
        assertThat(box.read()).containsExactly(true);
        mailbox.collect();
        assertThat(all()).hasSize(1);
    }
}
