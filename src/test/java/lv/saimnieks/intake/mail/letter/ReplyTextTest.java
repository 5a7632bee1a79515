package lv.saimnieks.intake.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> Labdien!\n> Jums ir uzdevums",
                "On Mon, 2 Nov 2026 at 09:00, Saimnieks <a@b.example>\nwrote:\n> Labdien",
                "2026. gada 2. nov., plkst. 09:00, Saimnieks rakstīja:\n\nLabdien",
                "-----Original Message-----\nFrom: Saimnieks",
                "________________________________\nNo: Saimnieks",
                "From: Saimnieks <a@b.example>\r\nSent: Monday\r\nTo: X",
                "No: Saimnieks\nNosūtīts: pirmdiena",
                "-- \nPakalpojuma vadītājs"
            })
    void whatStandsBelowIsNotTheAnswer(String below) {
        assertThat(ReplyText.of("Jā, rīt.\nNo: rīta līdz vakaram – der.\n\n" + below))
                .isEqualTo("Jā, rīt.\nNo: rīta līdz vakaram – der.");
    }

    @Test
    void whoAnswersBelowTheQuestionKeepsAll() {
        assertThat(ReplyText.of("> Vai der?\nDer.")).isEqualTo("> Vai der?\nDer.");
        assertThat(ReplyText.of("  Vienkārši teksts -- ar svītrām.\n")).isEqualTo("Vienkārši teksts -- ar svītrām.");
    }
}
