package lv.saimnieks.intake.mail.letter;

import static lv.saimnieks.intake.mail.letter.RawLetter.BOX;
import static lv.saimnieks.intake.mail.letter.RawLetter.J;
import static lv.saimnieks.intake.mail.letter.RawLetter.O;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import lv.saimnieks.ProcessorTime;
import lv.saimnieks.intake.mail.letter.ReceivedMail.Remark;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters as other people's programs write them (complaints-cases P01-P07, M01, M03-M05). */
class LetterReaderTest {

    private static final Instant ARRIVED = Instant.parse("2026-10-30T21:50:00Z");
    private static final byte[] PDF = "%PDF-1.4\n%āē\n%%EOF".getBytes(StandardCharsets.UTF_8);

    private static ReceivedMail read(RawLetter letter) {
        return read(letter.bytes());
    }

    private static ReceivedMail read(byte[] letter) {
        return new LetterReader(Set.of(BOX)).read(letter, ARRIVED, true);
    }

    @Test
    void aPlainLetterOfAPerson() {
        ReceivedMail mail =
                read(RawLetter.plain("Iesniedzēja Ķ-901 <" + J + ">", "Rinda neatbild", "x@a", "Sūdzība\r\nPar rindu"));
        assertThat(mail.text()).isEqualTo("Sūdzība\nPar rindu");
        assertThat(mail.subject()).isEqualTo("Rinda neatbild");
        assertThat(mail.messageId()).isEqualTo("x@a");
        assertThat(mail.from()).isEqualTo(new ReceivedMail.Address("Iesniedzēja Ķ-901", J));
        assertThat(mail.machine()).isNull();
        assertThat(mail.readable()).isTrue();
        assertThat(mail.arrivedAt()).isEqualTo(ARRIVED);
    }

    @Test
    @DisplayName("P03: the MIME header wins over the HTML's own code page")
    void headerWinsOverMeta() {
        byte[] name = HexFormat.of().parseHex("CD6572F0756C65");
        RawLetter letter = RawLetter.from(J, "Tēma")
                .line("Content-Type: text/html; charset=\"windows-1257\"")
                .line("")
                .line("<html><head><meta charset=utf-8><title>Nav tekstā</title></head><body><p>Es esmu ")
                .raw(name)
                .line("</p><script>alert(1)</script></body></html>");
        assertThat(read(letter).text()).isEqualTo("Es esmu Ķeršule");
        assertThat(read(letter).attachments()).isEmpty();
    }

    @Test
    @DisplayName("rule 1: valid UTF-8 wins over a one-byte declaration")
    void utf8WinsOverOneByte() {
        assertThat(read(RawLetter.from(J, "T")
                                .line("Content-Type: text/plain; charset=windows-1257")
                                .line("")
                                .line("ģimene – ārsts"))
                        .text())
                .isEqualTo("ģimene – ārsts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-13", "windows-1257", "iso-8859-4", "UTF-8", "utf-16", "'windows-1257'"})
    @DisplayName("M05: declared code pages")
    void declaredCodePages(String declared) {
        Charset charset = Charset.forName(declared.replace("'", ""));
        RawLetter letter = RawLetter.from(J, "T")
                .line("Content-Type: text/plain; charset=" + declared.replace('\'', '"'))
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64("Sūdzība par ķīli".getBytes(charset));
        assertThat(read(letter).text()).isEqualTo("Sūdzība par ķīli");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/plain; charset=x-nav-tadas",
                "text/plain; charset=\"\"",
                "=?utf-8?Q?text/plain?=",
                "nav tāda",
                ""
            })
    @DisplayName("M05: a code page missing or unknown: right letters for UTF-8, else kept as a file and said")
    void unknownCodePage(String type) {
        RawLetter utf8 =
                RawLetter.from(J, "T").line("Content-Type: " + type).line("").line("Sūdzība par ķīli");
        assertThat(read(utf8).text()).isEqualTo("Sūdzība par ķīli");
        byte[] baltic = "Sūdzība par ķīli\r\n".getBytes(Charset.forName("windows-1257"));
        ReceivedMail other = read(
                RawLetter.from(J, "T").line("Content-Type: " + type).line("").raw(baltic));
        assertThat(other.text()).isEmpty();
        assertThat(other.readable()).isFalse();
        assertThat(other.remarks()).containsExactly(Remark.LETTERS_UNKNOWN);
        assertThat(other.attachments()).singleElement().satisfies(a -> {
            assertThat(a.name()).isEqualTo("vestules-teksts.txt");
            assertThat(a.content()).isEqualTo(baltic);
        });
    }

    @Test
    @DisplayName("P03: encoded words cut inside a letter")
    void encodedWordsCutInsideALetter() {
        assertThat(EncodedWords.decode(
                        "=?UTF-8?Q?Gr=C4?=\r\n =?utf-8?Q?=ABda_?= =?UTF-8?B?xLc=?= un =?windows-1257?Q?=CD?="))
                .isEqualTo("Grīda ķ un Ķ");
        assertThat(EncodedWords.decode("=?utf-8?B?U8WrZA?= tīrs".replace("ī", "\u00c4\u00ab")))
                .isEqualTo("Sūd tīrs");
        assertThat(EncodedWords.decode("=?nav?Q?a?= =?utf-8?X?a?= =?utf-8?B??="))
                .isEqualTo("a =?utf-8?X?a?= ");
    }

    @Test
    void namesOfFilesInEveryWriting() {
        assertThat(HeaderValue.of("attachment; filename*0*=utf-8''L%C4%ABg; filename*1*=ums%C4; filename*2*=%81.pdf")
                        .parameter("filename"))
                .isEqualTo("Līgumsā.pdf");
        assertThat(HeaderValue.of("attachment; filename=\"=?utf-8?B?xLZpbGU=?=.pdf\"")
                        .parameter("filename"))
                .isEqualTo("Ķile.pdf");
        assertThat(HeaderValue.of("a/b; name=\"a;b\\\".txt\"; name*=windows-1257''%CD.txt; x")
                        .parameter("name"))
                .isEqualTo("Ķ.txt");
        assertThat(HeaderValue.of(";;=;a=\"b").parameter("a")).isEqualTo("b");
        assertThat(HeaderValue.of("x; a*0*=''%C4%; b*99999=1; *=2").value()).isEqualTo("x");
        assertThat(HeaderValue.of("x; name*0=\"=?utf-8?Q?=C4=B6\"; name*1=\"=C4=AB?=\"")
                        .parameter("name"))
                .isEqualTo("Ķī");
    }

    @Test
    @DisplayName("P04: an attached letter is one file and decides nothing")
    void attachedLetter() {
        RawLetter inner = new RawLetter()
                .line("From: " + O)
                .line("Subject: Iekšējā")
                .line("In-Reply-To: <cita@iestade.example>")
                .line("Auto-Submitted: auto-replied")
                .line("Content-Type: application/pdf; name=lieta.pdf")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(PDF);
        RawLetter letter = RawLetter.from(J, "Fwd: sarakste")
                .line("Content-Type: multipart/mixed; boundary=b")
                .line("")
                .line("--b")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line("Pārsūtu saraksti, lūdzu izskatiet")
                .line("--b")
                .line("Content-Type: message/rfc822")
                .line("Content-Disposition: attachment")
                .line("")
                .raw(inner.bytes())
                .line("--b--");
        ReceivedMail mail = read(letter);
        assertThat(mail.text()).isEqualTo("Pārsūtu saraksti, lūdzu izskatiet");
        assertThat(mail.from().address()).isEqualTo(J);
        assertThat(mail.machine()).isNull();
        assertThat(mail.references()).isEmpty();
        assertThat(mail.attachments()).singleElement().satisfies(a -> {
            assertThat(a.name()).isEqualTo("pievienota-vestule-1.eml");
            assertThat(read(a.content()).attachments()).singleElement().satisfies(pdf -> {
                assertThat(pdf.name()).isEqualTo("lieta.pdf");
                assertThat(pdf.content()).isEqualTo(PDF);
            });
        });
    }

    @Test
    @DisplayName("P06: both addresses are known")
    void replyTo() {
        ReceivedMail mail = read(RawLetter.plain(
                "forma@portals.example", "T", null, "x", "Reply-To: \"=?utf-8?Q?=C4=B6?=\" <" + J + ">"));
        assertThat(mail.from().address()).isEqualTo("forma@portals.example");
        assertThat(mail.contact()).isEqualTo(new ReceivedMail.Address("Ķ", J));
        assertThat(read(RawLetter.plain(J, "T", null, "x", "Reply-To: " + J.toUpperCase(Locale.ROOT)))
                        .replyTo())
                .isNull();
    }

    @ParameterizedTest
    @DisplayName("M01: letters of machines")
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied|AUTOMATIC",
                "Auto-Submitted: auto-generated (x)|AUTOMATIC",
                "Auto-Submitted: no|",
                "X-Autoreply: yes|AUTOMATIC",
                "X-Auto-Response-Suppress: All|",
                "Precedence: bulk|BULK",
                "Precedence: auto_reply|AUTOMATIC",
                "Precedence: list|BULK",
                "Precedence: first-class|",
                "Return-Path: <>|NO_RETURN",
                "Return-Path: <a@b.example>|",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b|DELIVERY_REPORT",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=b|READING_RECEIPT",
                "X-Failed-Recipients: a@b.example|DELIVERY_REPORT"
            })
    void machines(String header, LetterReason sign) {
        byte[] letter = new RawLetter()
                .line("From: " + J)
                .line(header)
                .line("")
                .line("x")
                .bytes();
        assertThat(read(letter).machine()).isEqualTo(sign);
    }

    @Test
    void ourOwnLetter() {
        assertThat(read(RawLetter.plain("Iestāde <Sudzibas@Iestade.example>", "T", null, "x"))
                        .machine())
                .isEqualTo(LetterReason.OWN);
    }

    @Test
    @DisplayName("P22: a letter that came back says whose and which")
    void deliveryReport() {
        RawLetter letter = new RawLetter()
                .line("From: MAILER-DAEMON@iestade.example")
                .line("Content-Type: multipart/report; report-type=delivery-status; boundary=b")
                .line("")
                .line("--b")
                .line("")
                .line("Could not be delivered")
                .line("--b")
                .line("Content-Type: message/delivery-status")
                .line("")
                .line("Reporting-MTA: dns; mx.iestade.example")
                .line("")
                .line("Final-Recipient: rfc822; iesniedzejs-901@piemres.example")
                .line("Action: failed")
                .line("Status: 5.1.2")
                .line("Diagnostic-Code: smtp; 550 5.1.2 Host")
                .line(" unknown")
                .line("--b")
                .line("Content-Type: text/rfc822-headers")
                .line("")
                .line("Message-ID:")
                .line(" <abc@iestade.example>")
                .line("--b--");
        ReceivedMail mail = read(letter);
        assertThat(mail.report())
                .isEqualTo(new DeliveryReport(
                        true, "iesniedzejs-901@piemres.example", "abc@iestade.example", "550 5.1.2 Host unknown"));
        assertThat(mail.references()).containsExactly("abc@iestade.example");
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    @DisplayName("M04: a file without a text is no text")
    void fileWithoutText() {
        ReceivedMail mail = read(RawLetter.from(J, "T")
                .line("Content-Type: application/pdf")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(PDF));
        assertThat(mail.text()).isEmpty();
        assertThat(mail.readable()).isFalse();
        assertThat(mail.remarks()).isEmpty();
        assertThat(mail.attachments()).singleElement().satisfies(a -> {
            assertThat(a.name()).isEqualTo("pielikums-1.pdf");
            assertThat(a.content()).isEqualTo(PDF);
        });
    }

    @Test
    @DisplayName("M05: a file of a type that is nonsense is a file")
    void nonsenseTypes() {
        RawLetter letter = RawLetter.from(J, "T")
                .line("Content-Type: multipart/mixed; boundary=\"a b\"")
                .line("")
                .line("--a b")
                .line("")
                .line("Teksts")
                .line("--a b")
                .line("Content-Type: ;;/=?utf-8?Q?x?=; name=\"lieta.pdf\"")
                .line("Content-Transfer-Encoding: nav-tāds")
                .line("")
                .raw(PDF)
                .line("")
                .line("--a b")
                .line("Content-Type: text/calendar; charset=utf-8")
                .line("")
                .line("BEGIN:VCALENDAR")
                .line("--a b--");
        ReceivedMail mail = read(letter);
        assertThat(mail.text()).isEqualTo("Teksts");
        assertThat(mail.attachments()).hasSize(2);
        assertThat(mail.attachments().get(0).name()).isEqualTo("lieta.pdf");
        assertThat(mail.attachments().get(0).content()).isEqualTo(PDF);
        assertThat(mail.readable()).isTrue();
    }

    @Test
    void textIsPreferredToHtmlAndHtmlToNothing() {
        assertThat(read(alternative("Teksts")).text()).isEqualTo("Teksts");
        assertThat(read(alternative(" ")).text())
                .isEqualTo("Pirmais\nOtrais ķīlis\n\n- viens\n- divi\n\nSaite (https://a.example/)");
    }

    private static RawLetter alternative(String plain) {
        return RawLetter.from(J, "T")
                .line("Content-Type: multipart/alternative; boundary=nepareiza")
                .line("")
                .line("--b")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line(plain)
                .line("--b")
                .line("Content-Type: text/html; charset=utf-8")
                .line("Content-Transfer-Encoding: quoted-printable")
                .line("")
                .line("<div>Pirmais<br>Otrais <b>=C4=B7=C4=AB=")
                .line(
                        "lis</b></div><ul><li>viens<li>divi</ul><p><a href=3D\"https://a.example/\">Saite</a><img src=3Dx onerror=3D'alert(1)'>");
    }

    @Test
    @DisplayName("M03: winmail.dat")
    void winmail() {
        byte[] tnef = Tnef.of("Sūdzība par ķīli", "ligums.pdf", PDF);
        RawLetter letter = RawLetter.from(J, "T")
                .line("Content-Type: application/ms-tnef; name=winmail.dat")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(tnef);
        ReceivedMail mail = read(letter);
        assertThat(mail.text()).isEqualTo("Sūdzība par ķīli");
        assertThat(mail.attachments()).singleElement().satisfies(a -> {
            assertThat(a.name()).isEqualTo("ligums.pdf");
            assertThat(a.content()).isEqualTo(PDF);
        });
        ReceivedMail broken = read(RawLetter.from(J, "T")
                .line("Content-Type: application/octet-stream; name=WinMail.dat")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(Arrays.copyOf(tnef, 40)));
        assertThat(broken.remarks()).containsExactly(Remark.CONTAINER_UNREADABLE);
        assertThat(broken.attachments()).hasSize(1);
    }

    @Test
    @DisplayName("M03: winmail.dat with a text in RTF only")
    void winmailInRtf() {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1257{\\fonttbl{\\f0\\fcharset186 Arial;}}\\f0 S\\'fbdz\\'eeba par \\u291?imeni}";
        assertThat(WinmailDat.read(Tnef.ofRtf(rtf)).text().strip()).isEqualTo("Sūdzība par ģimeni");
    }

    @Test
    void aThousandPartsWithinParts() {
        RawLetter letter = RawLetter.from(J, "T");
        for (int i = 0; i < 1000; i++) {
            letter.line("Content-Type: multipart/mixed; boundary=b" + i)
                    .line("")
                    .line("--b" + i);
        }
        letter.line("").line("Dziļi");
        ProcessorTime.within(
                Duration.ofSeconds(5), () -> assertThat(read(letter).remarks()).containsExactly(Remark.TOO_MANY_PARTS));
    }

    @Test
    void manyPartsBesideEachOther() {
        RawLetter letter = RawLetter.from(J, "T")
                .line("Content-Type: multipart/mixed; boundary=b")
                .line("");
        for (int i = 0; i < 5000; i++) {
            letter.line("--b")
                    .line("Content-Type: image/png; name=a" + i + ".png")
                    .line("")
                    .line("x");
        }
        assertThat(read(letter).remarks()).containsExactly(Remark.TOO_MANY_PARTS);
    }

    @Test
    void aLetterOf25Megabytes() {
        byte[] large = new byte[18 << 20];
        new Random(1).nextBytes(large);
        RawLetter letter = RawLetter.from(J, "T")
                .line("Content-Type: multipart/mixed; boundary=b")
                .line("")
                .line("--b")
                .line("")
                .line("Teksts")
                .line("--b")
                .line("Content-Type: application/zip; name=a.zip")
                .line("Content-Transfer-Encoding: base64")
                .line("")
                .base64(large)
                .line("--b--");
        assertThat(letter.bytes().length).isGreaterThan(24 << 20);
        ReceivedMail mail = read(letter);
        assertThat(mail.text()).isEqualTo("Teksts");
        assertThat(mail.attachments().get(0).content()).isEqualTo(large);
    }

    @Test
    void rubbishNeverFails() {
        assertThat(read(new byte[0]).readable()).isFalse();
        assertThat(read("\r\n\r\n".getBytes(StandardCharsets.US_ASCII)).from()).isNull();
        Random random = new Random(7);
        byte[] whole = alternative("Teksts").bytes();
        for (int i = 0; i < 2000; i++) {
            byte[] hurt = whole.clone();
            for (int j = 0; j < 20; j++) {
                hurt[random.nextInt(hurt.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(Arrays.copyOf(hurt, random.nextInt(hurt.length)))).isNotNull();
        }
        byte[] noise = new byte[100_000];
        random.nextBytes(noise);
        assertThat(read(noise).from()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<iesniedzejs-901@piemers.example>|iesniedzejs-901@piemers.example",
                "Ķ, Iesniedzēja <iesniedzejs-901@piemers.example>|iesniedzejs-901@piemers.example",
                "=?utf-8?Q?=C4=B6=2C_a?= <a@b.example>, c@d.example|a@b.example",
                "iesniedzejs-901@piemers.example (Vārds)|iesniedzejs-901@piemers.example",
                "undisclosed:;|",
                "nav adreses|",
                "\"a@b.example\" <c@d.example>|c@d.example"
            })
    void addresses(String from, String address) {
        ReceivedMail.Address read =
                read(RawLetter.from(from, "T").line("").line("x")).from();
        assertThat(read == null ? null : read.address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=http://a.example>",
                "<div>",
                "<b>",
                "<table><tr><td>",
                "&nbsp;",
                "<",
                "&#xD800;",
                "<!--",
                "<svg><p>"
            })
    void hugeHtmlIsReadInTime(String piece) {
        byte[] letter = RawLetter.from(J, "T")
                .line("Content-Type: text/html")
                .line("")
                .line(piece.repeat(100_000) + "x")
                .bytes();
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(read(letter).text()).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: ",
                "Subject: =?utf-8?Q?",
                "Content-Type: text/plain; name=\"",
                "References: <",
                "Subject: PIE"
            })
    void hugeHeadersAreReadInTime(String header) {
        for (String piece : new String[] {"a", "\\\"", "<a@", ";a=b", "=?utf-8?Q?=C4?= ", " ", "\r\n "}) {
            byte[] letter = new RawLetter()
                    .line(header + piece.repeat(60_000))
                    .line("")
                    .line("x")
                    .bytes();
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> assertThat(read(letter)).isNotNull());
        }
    }

    @Test
    void aMillionPartsDoNotFillTheMemory() {
        RawLetter letter = RawLetter.from(J, "T")
                .line("Content-Type: multipart/mixed; boundary=b")
                .line("");
        letter.raw("--b\r\n\r\n\r\n".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(read(letter).remarks()).containsExactly(Remark.TOO_MANY_PARTS));
    }
}
