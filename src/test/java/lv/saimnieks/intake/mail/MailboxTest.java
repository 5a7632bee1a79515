package lv.saimnieks.intake.mail;

import static lv.saimnieks.intake.mail.letter.RawLetter.BOX;
import static lv.saimnieks.intake.mail.letter.RawLetter.J;
import static lv.saimnieks.intake.mail.letter.RawLetter.O;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.mail.Flags;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.cases.files.CaseFiles;
import lv.saimnieks.cases.files.StoredFile;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.SubmissionStatus;
import lv.saimnieks.complaint.model.SubmissionTexts;
import lv.saimnieks.complaint.model.Submitters;
import lv.saimnieks.complaint.people.SubmitterErased;
import lv.saimnieks.intake.mail.letter.LetterReason;
import lv.saimnieks.intake.mail.letter.RawLetter;
import lv.saimnieks.shared.Latvian;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
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
    CaseFiles files;

    @Autowired
    CaseTimeline timeline;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

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
        return letters.page(LetterChoice.ALL.states(), null, 0, 100, "registrators-1")
                .items();
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

    private Letter take(byte[] letter) {
        return take(letter, clock.instant());
    }

    private Letter take(byte[] letter, Instant at) {
        box.receive(letter, at);
        mailbox.collect();
        return newest();
    }

    /** A case of J, with our letter to her: its id. */
    private String acknowledged(String number) {
        return jdbc.sql("select fingerprint from notification where number = ? and template = 'complaint/acknowledged'")
                        .param(number)
                        .query(String.class)
                        .single()
                + "@iestade.example";
    }

    private String newCase() {
        String text = "Sūdzība " + UUID.randomUUID();
        return take(RawLetter.plain(J, "Sūdzība", null, text)).number();
    }

    private long submissions() {
        return jdbc.sql("select count(*) from submission").query(Long.class).single();
    }

    private long sentTo(String number) {
        return jdbc.sql("select count(*) from notification where number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("P02: a reused id is another letter; the same letter twice is one")
    void sameAndOther() {
        long before = submissions();
        String id = UUID.randomUUID() + "@x";
        byte[] first = RawLetter.plain(J, "Rinda neatbild", id, "Viens");
        byte[] copy = new RawLetter()
                .line("Received: by other; Mon")
                .line("Delivered-To: otra@iestade.example")
                .raw(first)
                .bytes();
        box.receive(first, ARRIVED);
        box.receive(RawLetter.plain(J, "Cita", id, "Cits teksts"), ARRIVED);
        box.receive(RawLetter.plain(J, "Bez", null, "Trešais"), ARRIVED);
        box.receive(RawLetter.plain(J, "Bez", null, "Ceturtais"), ARRIVED);
        box.receive(first, ARRIVED);
        box.receive(copy, ARRIVED);
        mailbox.collect();
        assertThat(submissions() - before).isEqualTo(4);
        assertThat(all()).hasSize(4);
        assertThat(box.read()).containsOnly(true).hasSize(6);
    }

    @Test
    @DisplayName("P01, M01: a machine's answer starts nothing, also in a case that waits")
    void machineInACase() {
        String number = newCase();
        String ours = acknowledged(number);
        jdbc.sql("update submission set status = 'WAITING' where number = ?")
                .param(number)
                .update();
        long before = submissions();
        long sent = sentTo(number);
        Letter letter = take(RawLetter.plain(
                J, "Prombūtnē", "v@x", "Esmu prom", "In-Reply-To: <" + ours + ">", "Auto-Submitted: auto-replied"));
        assertThat(letter.state()).isEqualTo(LetterState.MACHINE);
        assertThat(letter.reason()).isEqualTo(LetterReason.AUTOMATIC);
        assertThat(letter.number()).isEqualTo(number);
        assertThat(submissions()).isEqualTo(before);
        assertThat(sentTo(number)).isEqualTo(sent);
        assertThat(jdbc.sql("select status from submission where number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("WAITING");
        assertThat(texts.of(number)).hasSize(1);
    }

    @Test
    @DisplayName("P05, P06, M06: a reply in the case, whatever the capitals and wherever answers should go")
    void replies() {
        String number = newCase();
        String bySubject = "Re: " + number.toLowerCase(Locale.ROOT).replace("-000", "-0");
        Letter letter =
                take(RawLetter.plain("Iesniedzejs-901@Piemers.EXAMPLE", bySubject, "a@x", "Vēl kas", "Reply-To: " + O));
        assertThat(letter.state()).isEqualTo(LetterState.ADDED);
        assertThat(letter.number()).isEqualTo(number);
        assertThat(letter.replyTo()).isEqualTo(O);
        assertThat(submitters.of(number).orElseThrow().email()).isEqualTo(J);
        Letter second = take(
                RawLetter.plain(
                        J,
                        "Cits temats",
                        "b@x",
                        "Un vēl",
                        "References: <nezinams@x>",
                        " <" + acknowledged(number) + ">"),
                ARRIVED);
        assertThat(second.number()).isEqualTo(number);
        assertThat(texts.of(number))
                .extracting(SubmissionTexts.Text::text)
                .as("by arrival, not by the order in which they were taken")
                .endsWith("Un vēl", "Vēl kas");
    }

    @Test
    @DisplayName("M06: the number from another address is a new submission with a hint")
    void replyOfAStranger() {
        String number = newCase();
        Letter letter = take(
                RawLetter.plain(O, "Re: " + number, "c@x", "Arī es", "In-Reply-To: <" + acknowledged(number) + ">"));
        assertThat(letter.state()).isEqualTo(LetterState.SUBMISSION);
        assertThat(letter.number()).isNotEqualTo(number);
        assertThat(letter.detail()).contains(number);
        assertThat(texts.of(number)).hasSize(1);
        assertThat(submitters.of(letter.number()).orElseThrow().email()).isEqualTo(O);
    }

    @Test
    @DisplayName("P06: a new letter is answered where its sender wants it")
    void replyToOfANewLetter() {
        Letter letter = take(RawLetter.plain(
                "forma@portals.example", "Veidlapa", null, "Teksts " + UUID.randomUUID(), "Reply-To: Ķ <" + J + ">"));
        assertThat(letter.sender()).isEqualTo("forma@portals.example");
        assertThat(letter.replyTo()).isEqualTo(J);
        assertThat(submitters.of(letter.number()).orElseThrow()).satisfies(contact -> {
            assertThat(contact.email()).isEqualTo(J);
            assertThat(contact.name()).isEqualTo("Ķ");
        });
    }

    @Test
    @DisplayName("M02: the fourth letter of one sender to one case within an hour waits for a person")
    void tooManyToOneCase() {
        String number = newCase();
        for (int i = 0; i < 4; i++) {
            take(RawLetter.plain(J, "Re: " + number, "m" + i + "@x", "Atbilde " + i));
        }
        assertThat(all())
                .extracting(Letter::state)
                .containsExactly(
                        LetterState.HELD,
                        LetterState.ADDED,
                        LetterState.ADDED,
                        LetterState.ADDED,
                        LetterState.SUBMISSION);
        assertThat(newest().reason()).isEqualTo(LetterReason.TOO_MANY);
        clock.advance(Duration.ofMinutes(61));
        assertThat(take(RawLetter.plain(J, "Re: " + number, "n@x", "Vēlāk")).state())
                .isEqualTo(LetterState.ADDED);
    }

    @Test
    @DisplayName("M02: two boxes that answer each other come to rest")
    void robotsAnsweringEachOther() {
        long before = submissions();
        for (int i = 0; i < 13; i++) {
            box.receive(
                    RawLetter.plain("robots@cits.example", "Paldies", "r" + i + "@x", "Jūsu vēstule saņemta " + i),
                    ARRIVED);
        }
        mailbox.collect();
        assertThat(submissions() - before).isEqualTo(10);
        assertThat(all()).hasSize(13);
    }

    @Test
    @DisplayName("P22: a letter that came back marks its delivery failed")
    void cameBack() {
        String number = newCase();
        jdbc.sql("update notification set outcome = 'SENT', address = ? where number = ?")
                .params(J, number)
                .update();
        RawLetter report = new RawLetter()
                .line("From: MAILER-DAEMON@mx.example")
                .line("Return-Path: <>")
                .line("Content-Type: multipart/report; report-type=delivery-status; boundary=b")
                .line("")
                .line("--b")
                .line("Content-Type: message/delivery-status")
                .line("")
                .line("Final-Recipient: rfc822; " + J)
                .line("Action: failed")
                .line("Diagnostic-Code: smtp; 550 no such user")
                .line("--b")
                .line("Content-Type: message/rfc822")
                .line("")
                .line("Message-ID: <" + acknowledged(number) + ">")
                .line("")
                .line("--b--");
        Letter letter = take(report.bytes());
        assertThat(letter.reason()).isEqualTo(LetterReason.DELIVERY_REPORT);
        assertThat(letter.number()).isEqualTo(number);
        assertThat(jdbc.sql(
                                "select outcome || ' ' || error from notification where number = ? and template = 'complaint/acknowledged'")
                        .param(number)
                        .query(String.class)
                        .single())
                .startsWith("FAILED")
                .contains("550 no such user");
    }

    @Test
    @DisplayName("What the staff answer to the system's mail is a comment of theirs in the case, kept only there, once")
    void answerOfTheStaff() {
        String number = newCase();
        Map<String, Object> mail = jdbc.sql("select fingerprint, address from notification"
                        + " where number = ? and recipient = 'registrators-1' order by id fetch first row only")
                .param(number)
                .query()
                .singleRow();
        String[] answers = {"In-Reply-To: <" + mail.get("FINGERPRINT") + "@iestade.example>"};
        String address = String.valueOf(mail.get("ADDRESS")).toUpperCase(Locale.ROOT);
        String text =
                "Zvanīju, nodaļa atbildēs rīt.\r\n\r\n2026. gada 2. nov., plkst. 09:00, Saimnieks <a@b.example>\r\n"
                        + "rakstīja:\r\n> Jums ir uzdevums";
        Letter added = take(RawLetter.plain(address, "Re: uzdevums", "s1@x", text, answers));
        assertThat(added.state()).isEqualTo(LetterState.COMMENT);
        assertThat(added.hasOriginal()).isFalse();
        assertThat(letters.original(added.id())).isEmpty();
        take(RawLetter.plain(address, "Re: uzdevums", "s1@x", text, answers));
        assertThat(timeline.of(number))
                .filteredOn(e -> e.kind().startsWith("cases.timeline.remark"))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.actor()).isEqualTo("registrators-1");
                    assertThat(e.title()).contains("pa e-pastu");
                    assertThat(e.details()).isEqualTo("Zvanīju, nodaļa atbildēs rīt.");
                });

        Letter foreign = take(RawLetter.plain(J, "Re: uzdevums", "s2@x", "Es arī", answers));
        assertThat(foreign.reason()).isEqualTo(LetterReason.STAFF);
        Letter empty = take(RawLetter.plain(address, "Re: uzdevums", "s3@x", " ", answers));
        assertThat(empty.state()).isEqualTo(LetterState.HELD);
        assertThat(empty.detail()).contains("Uzrakstiet piezīmi");
        assertThat(texts.of(number)).as("nothing of it is the submitter's").hasSize(1);
    }

    @Test
    @DisplayName("M04: a letter without a text is a submission with its file")
    void onlyAFile() {
        Letter letter = take(RawLetter.from(J, "Fails")
                .line("Content-Type: application/pdf; name=lieta.pdf")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(("%PDF-1.4\n" + UUID.randomUUID() + "\n%%EOF").getBytes(StandardCharsets.UTF_8))
                .bytes());
        assertThat(letter.state()).isEqualTo(LetterState.SUBMISSION);
        assertThat(texts.original(letter.number())).isEmpty();
        assertThat(files.of(letter.number())).extracting(StoredFile::name).containsExactly("lieta.pdf");
    }

    @Test
    @DisplayName("rule 6: a letter that is too large is registered, its sender told, and it stays in the box")
    void tooLarge() {
        mailbox = mailbox(DataSize.ofKilobytes(10), intake);
        Letter letter = take(RawLetter.plain(J, "Liela", "l@x", "x".repeat(20_000)));
        assertThat(letter.state()).isEqualTo(LetterState.SUBMISSION);
        assertThat(letter.reason()).isEqualTo(LetterReason.TOO_LARGE);
        assertThat(letter.hasOriginal()).isFalse();
        assertThat(box.read()).containsExactly(false);
        assertThat(jdbc.sql("select count(*) from notification where number = ? and template = 'intake/too-large'")
                        .param(letter.number())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        mailbox.collect();
        assertThat(all()).hasSize(1);
    }

    @Test
    void aLetterThatCannotBeHandledIsTriedThreeTimesThenHeld() {
        MailIntake broken = mock(MailIntake.class);
        when(broken.decide(any(), anyBoolean())).thenThrow(new IllegalStateException("nav iespējams"));
        Mailbox failing = mailbox(DataSize.ofMegabytes(50), broken);
        byte[] letter = RawLetter.plain(J, "Inde", "i@x", "Teksts");
        box.receive(letter, ARRIVED);
        box.receive(RawLetter.plain(J, "Otra", "j@x", "Teksts 2"), ARRIVED);
        failing.collect();
        failing.collect();
        assertThat(all()).isEmpty();
        assertThat(box.read()).containsExactly(false, false);
        failing.collect();
        assertThat(newest().state()).isEqualTo(LetterState.HELD);
        assertThat(newest().reason()).isEqualTo(LetterReason.FAILED);
        assertThat(letters.original(newest().id())).isEqualTo(letter);
        mailbox.collect();
        assertThat(all()).extracting(Letter::state).containsExactly(LetterState.SUBMISSION, LetterState.HELD);
    }

    @Test
    void killedBeforeOrAfterTheCommitEachLetterIsTakenOnce() {
        long before = submissions();
        byte[] letter = RawLetter.plain(J, "Pārrāvums", "k@x", "Teksts " + UUID.randomUUID());
        box.receive(letter, ARRIVED);
        MailIntake dying = mock(MailIntake.class);
        when(dying.decide(any(), anyBoolean())).thenAnswer(call -> {
            intake.decide(call.getArgument(0), false);
            throw new InternalError("pārtraukts");
        });
        assertThatThrownBy(() -> mailbox(DataSize.ofMegabytes(50), dying).collect())
                .isInstanceOf(InternalError.class);
        assertThat(submissions()).isEqualTo(before);
        assertThat(box.read()).containsExactly(false);
        mailbox.collect();
        assertThat(submissions()).isEqualTo(before + 1);
        jdbc.sql("update mail_box set marked_uid = 0").update();
        box.letters().get(0).setFlag(Flags.Flag.SEEN, false);
        mailbox.collect();
        assertThat(submissions()).isEqualTo(before + 1);
        assertThat(box.read()).containsExactly(true);
    }

    @Test
    void aBoxThatIsNewIsTakenFromTheUnreadOnAndThenWhateverIsReadMeanwhile() {
        box.receive(RawLetter.plain(J, "Sen", "o@x", "Sen lasīta"), ARRIVED, new Flags(Flags.Flag.SEEN));
        box.receive(RawLetter.plain(J, "Nelasīta", "p@x", "Nelasīta"), ARRIVED);
        mailbox.collect();
        assertThat(all()).extracting(Letter::subject).containsExactly("Nelasīta");
        box.receive(RawLetter.plain(J, "Jauna", "q@x", "Kāds to jau atvēra"), ARRIVED, new Flags(Flags.Flag.SEEN));
        mailbox.collect();
        assertThat(all()).hasSize(2);
    }

    @Test
    void theServerIsDownAndComesBack() {
        box.receive(RawLetter.plain(J, "Pirms", "s@x", "Pirms"), ARRIVED);
        box.server.stop();
        mailbox.collect();
        assertThat(all()).isEmpty();
        box.start();
        mailbox = mailbox(DataSize.ofMegabytes(50), intake);
        take(RawLetter.plain(J, "Pēc", "t@x", "Pēc"));
        assertThat(all()).isNotEmpty();
    }

    @Test
    void twoNodesTakeEachLetterOnce() throws Exception {
        long before = submissions();
        for (int i = 0; i < 8; i++) {
            box.receive(
                    RawLetter.plain(
                            "s" + i + "@piemers.example", "Divi", "u" + i + "@x", "Teksts " + UUID.randomUUID()),
                    ARRIVED);
        }
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (var run : nodes.invokeAll(List.of(
                    Executors.callable(mailbox::collect),
                    Executors.callable(mailbox(DataSize.ofMegabytes(50), intake)::collect)))) {
                run.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        mailbox.collect();
        assertThat(submissions() - before).isEqualTo(8);
        assertThat(all()).hasSize(8);
    }

    @Test
    @DisplayName(
            "P04: an answer with another letter in it reaches the case that waits for it; M06: then the governing case")
    void answerToAQuestion() {
        String number = newCase();
        TaskWorkers staff = new TaskWorkers(port, engine);
        staff.complete(
                "registrators-1",
                number,
                "Task_ClassifySubmission",
                TaskWorkers.answers(
                        "concernsPastFact",
                        true,
                        "scope",
                        "SERVICE",
                        "targetItems",
                        List.of("P-05"),
                        "cause",
                        "DELAY",
                        "desiredOutcome",
                        "FIX",
                        "handling",
                        "EXAMINE"));
        staff.complete(
                "pakalpojuma-vaditajs-2", number, "Task_EvaluateSubmission", TaskWorkers.answers("evaluation", "ASK"));
        staff.complete(
                "pakalpojuma-vaditajs-2",
                number,
                "Task_RequestInformation",
                TaskWorkers.answers("questionText", "Kurā dienā?"));
        RawLetter letter = RawLetter.from(J, "Re: " + number)
                .line("Content-Type: multipart/mixed; boundary=b")
                .line("")
                .line("--b")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line("Tas bija otrdien")
                .line("--b")
                .line("Content-Type: message/rfc822")
                .line("")
                .raw(RawLetter.plain(O, "Cita", "z@x", "Cita teksts", "Auto-Submitted: auto-replied"))
                .line("--b--");
        assertThat(take(letter.bytes()).state()).isEqualTo(LetterState.ADDED);
        assertThat(finder.get(number).status()).isEqualTo(SubmissionStatus.EVALUATION);
        assertThat(texts.of(number)).last().satisfies(text -> {
            assertThat(text.kind()).isEqualTo(SubmissionTexts.Kind.ANSWER);
            assertThat(text.text()).isEqualTo("Tas bija otrdien");
        });
        assertThat(files.of(number)).extracting(StoredFile::name).containsExactly("pievienota-vestule-1.eml");

        String governing = newCase();
        jdbc.sql("update submission set governing_number = ? where number = ?")
                .params(governing, number)
                .update();
        Letter later = take(RawLetter.plain(J, "Re: " + number, "w@x", "Un vēl"));
        assertThat(later.number()).as("the person's own case").isEqualTo(number);
        assertThat(jdbc.sql("select count(*) from notification where number = ? and template = 'complaint/letter'")
                        .param(governing)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date: Thu, 1 Jan 2031 00:00:00 +0200", "", "Date: Foo"})
    @DisplayName(
            "P07: received on Friday 23:50, whatever the header says, registered on Monday, answered by 13.11.2026.")
    void receivedWhenItReachedTheBox(String date) {
        RawLetter letter = new RawLetter().line("From: " + J).line("To: " + BOX).line("Subject: Rinda");
        (date.isEmpty() ? letter : letter.line(date)).line("Content-Type: text/plain; charset=utf-8");
        String number = take(
                        letter.line("").line("Sūdzība " + UUID.randomUUID()).bytes(), ARRIVED)
                .number();
        var submission = finder.get(number);
        assertThat(Latvian.dateTime(submission.receivedAt())).isEqualTo("30.10.2026. 23:50");
        assertThat(Latvian.dateTime(submission.registeredAt())).isEqualTo("02.11.2026. 09:00");
        assertThat(Latvian.date(submission.term().replyDueAt())).isEqualTo("13.11.2026.");
    }

    @Test
    void whatNoDatabaseOrParserLikesIsTakenAllTheSame() {
        box.receive(
                RawLetter.plain(
                        "a\u0000b@x.example",
                        "T\u0000ēma \uFFFE",
                        "\u0000id",
                        "Te\u0000ksts \uD83D\uDE00 " + "x".repeat(300_000)),
                ARRIVED);
        box.receive(
                RawLetter.plain(
                        "=?utf-16?B?2AA=?= <jānis@ž.example>",
                        "Re: PIE-9999-999999 " + "ē".repeat(5000),
                        null,
                        "Adrese"),
                ARRIVED);
        box.receive(
                RawLetter.from(J, "T").line("Reply-To: nav adreses").line("").bytes(), ARRIVED);
        mailbox.collect();
        assertThat(all()).hasSize(3).allMatch(l -> l.state() == LetterState.SUBMISSION);
        assertThat(box.read()).containsOnly(true);
    }

    @Test
    @DisplayName("P17: letters are erased with the person who wrote them")
    void erased() {
        String number = newCase();
        take(RawLetter.plain(J, "Prombūtnē", "e@x", "Ķirsis", "Auto-Submitted: auto-replied"));
        take(RawLetter.plain(O, "Cita", "f@x", "Cita persona"));
        String other = newest().number();
        events.publishEvent(new SubmitterErased(number, J.toUpperCase(Locale.ROOT)));
        assertThat(all())
                .extracting(Letter::state)
                .containsExactly(LetterState.SUBMISSION, LetterState.ERASED, LetterState.ERASED);
        assertThat(jdbc.sql("select count(*) from mail_letter_part")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(all()).extracting(Letter::sender).containsExactly(O, null, null);
        assertThat(newest().number()).isEqualTo(other);
    }
}
