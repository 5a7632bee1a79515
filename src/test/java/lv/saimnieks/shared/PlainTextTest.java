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

    @Test
    void typedTextIsKeptWithoutWhatNobodySees() {
        assertThat(PlainText.clean("  Āda\u0000 un\r\nkoks\u202e \ud800")).isEqualTo("Āda un\nkoks");
        assertThat(PlainText.clean("A\u0304da")).isEqualTo("Āda");
        assertThat(PlainText.clean(" \u0007 ")).isNull();
        assertThat(PlainText.clean("🌳")).isEqualTo("🌳");
    }

    @Test
    void whatCannotBeStoredIsUnprintable() {
        assertThat(PlainText.unprintable("Āda un\r\n\tkoks 🌳")).isFalse();
        assertThat(PlainText.unprintable("a\u0000b")).isTrue();
        assertThat(PlainText.unprintable("a\ud800")).isTrue();
        assertThat(PlainText.unprintable("a\uffff")).isTrue();
    }
}
