package lv.saimnieks.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void aLineHasNoLineEndsAndNoControlCharacters() {
        assertThat(PlainText.line(" Viens\r\nBcc: cits@example.org\u0000\u2028divi\t "))
                .isEqualTo("Viens Bcc: cits@example.org divi");
        assertThat(PlainText.line(null)).isEmpty();
    }

    @Test
    void linesKeepTheirEndsAndNothingElse() {
        assertThat(PlainText.lines("\uD83D\uDE00 ā\r\nb\u0007\u0000\rc\td")).isEqualTo("\uD83D\uDE00 ā\nb\nc\td");
        assertThat(PlainText.lines(null)).isEmpty();
    }

    @Test
    void cuttingLeavesNoHalfCharacter() {
        assertThat(PlainText.cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(PlainText.cut("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(PlainText.cut("abcd\uD83D\uDE00fg", 6)).isEqualTo("abcd…");
    }
}
