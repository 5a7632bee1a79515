package lv.saimnieks.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.NewSubmission;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.input.Problems;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayName("What a citizen typed is read kindly, and refused with a reason (P18, P19)")
class SubmissionReaderTest {

    private final SubmissionReader reader = new SubmissionReader(settings());
    private final Problems problems = new Problems();

    static IntakeSettings settings() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("saimnieks.intake", IntakeSettings.class);
    }

    private NewSubmission read(String text, String name, String email, String phone, String address, String way) {
        return reader.read(
                new SubmissionForm(text, null, name, email, phone, address, way, null, null),
                Channel.WEBSITE,
                List.of(),
                problems);
    }

    private NewSubmission text(String text) {
        return read(text, null, null, null, null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00A0\u00A0", "\u200B", " \u00A0\u200B\r\n\t\u2060\uFEFF", "\u0000\u202E"})
    void nothingSeenIsNoText(String blank) {
        text(blank);
        assertThat(problems.fields()).containsOnlyKeys("text");
    }

    @Test
    @DisplayName("A line break is one character, whichever way a browser sends it; blanks at the ends do not count")
    void limit() {
        int longest = settings().longestText();
        String exact = "a\r\n".repeat(200) + "ģ".repeat(longest - 400);
        assertThat(text("\n " + exact + "\r\n\u00A0").text()).hasSize(longest).doesNotContain("\r");
        assertThat(problems.isEmpty()).isTrue();
        text(exact + "b");
        assertThat(problems.fields().get("text")).contains("20001", "20000");
    }

    @Test
    void unseenCharactersAreLeftOutAndMarksJoined() {
        assertThat(text("a\u0304bols \u202Efdp.exe\u0000 <script>alert(1)</script>")
                        .text())
                .isEqualTo("ābols fdp.exe <script>alert(1)</script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"26123456", "+371 26 123 456", "0037126123456", "2612-3456", "(+371) 26123456"})
    void phonesAreKeptAlike(String typed) {
        assertThat(read("a", null, null, typed, null, null).submitter().phone()).isEqualTo("+37126123456");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void otherPhones() {
        assertThat(read("a", null, null, "67012345", null, null).submitter().phone())
                .isEqualTo("+37167012345");
        assertThat(read("a", null, null, "+370 612 34567", null, null)
                        .submitter()
                        .phone())
                .isEqualTo("+37061234567");
        assertThat(problems.isEmpty()).isTrue();
        read("a", null, null, "12", null, null);
        assertThat(problems.fields().get("phone")).contains("8 cipari");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jana@",
                "jana",
                "jana@piemers",
                "a@b.lv, c@d.lv",
                "a b@piemers.lv",
                "a@piemers.lv\r\nBcc: x@y.lv"
            })
    void noMailAddress(String typed) {
        read("a", null, typed, null, null, null);
        assertThat(problems.fields()).containsOnlyKeys("email");
    }

    @Test
    @DisplayName("Without name and contact it is anonymous; the way to answer follows from what there is")
    void whoAndHow() {
        assertThat(text("a").submitter().type()).isEqualTo(SubmitterType.ANONYMOUS);
        assertThat(text("a").submitter().replyBy()).isEqualTo(ReplyWay.NONE);
        NewSubmission mailed = read("a", " ", "iesniedzejs-901@piemers.example", null, "Iela 1", null);
        assertThat(mailed.submitter().type()).isEqualTo(SubmitterType.NATURAL);
        assertThat(mailed.submitter().replyBy()).isEqualTo(ReplyWay.EMAIL);
        assertThat(read("a", null, null, null, "Iela 1", null).submitter().replyBy())
                .isEqualTo(ReplyWay.POST);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void theChosenWayNeedsItsAddress() {
        read("a", null, null, null, null, "EMAIL");
        read("a", null, null, null, null, "POST");
        read("a", null, null, null, null, "IN_PERSON");
        read("a", null, null, null, null, "BALODIS");
        assertThat(problems.fields()).containsOnlyKeys("email", "address", "name", "replyBy");
    }

    @Test
    void numbersAsPeopleCopyThem() {
        assertThat(Register.SUBMISSION.numberIn(" pie-2026-12 ")).contains("PIE-2026-000012");
        assertThat(Register.SUBMISSION.numberIn("PIE 2026 / 000012")).contains("PIE-2026-000012");
        assertThat(Register.SUBMISSION.numberIn("'; drop table")).isEmpty();
    }
}
