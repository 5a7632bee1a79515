package lv.saimnieks.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @Test
    void aTextOfWhichAReaderSeesNothingIsNoText() {
        for (String nothing : List.of(
                " ",
                "\u00a0",
                "\u200b",
                "\ufeff",
                "\u2060",
                "\u202e",
                "\u3164",
                "\u2800",
                "\u115f",
                "\u00ad\u2003\u200d")) {
            assertThat(PlainText.seesNothing(nothing)).as(nothing).isTrue();
            assertThat(PlainText.line(nothing)).isEmpty();
            assertThat(PlainText.lines(nothing)).isEmpty();
            assertThat(PlainText.typed(nothing)).as(nothing).isNull();
            assertThat(PlainText.clean(nothing)).as(nothing).isNull();
        }
        assertThat(PlainText.seesNothing(".")).isFalse();
        assertThat(PlainText.typed(" \u00a0ā")).isNotNull();
    }

    @Test
    void whatTurnsTheDirectionOfWritingIsUnprintable() {
        assertThat(PlainText.unprintable("a\u202eb")).isTrue();
        assertThat(PlainText.unprintable("a\u2067b")).isTrue();
    }

    @Test
    void everyKindOfLineEndIsSeen() {
        for (String end : List.of("\n", "\r", "\u0085", "\u2028", "\u2029")) {
            assertThat(PlainText.hasLineEnd("a" + end + "b")).isTrue();
        }
        assertThat(PlainText.hasLineEnd("a b\tc")).isFalse();
    }
}
