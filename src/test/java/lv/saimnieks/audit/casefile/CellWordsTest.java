package lv.saimnieks.audit.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import lv.saimnieks.shared.AnswerLanguage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"LOW\"               | „zems”",
                "\"LOW\",\"HIGH\"      | „zems” vai „HIGH”",
                "\"a, b\"              | „a, b”",
                "not(\"LOW\")          | viss, kas nav „zems”",
                "true                  | „jā”",
                "false                 | „nē”",
                "> 2                   | vairāk par 2",
                ">= 10000              | vismaz 10\u00a0000",
                "< 0.5                 | mazāk par 0,5",
                "<= 3                  | ne vairāk kā 3",
                "[1..3]                | no 1 līdz 3",
                "]1..3[                | vairāk par 1 mazāk par 3",
                "1, > 5                | 1 vai vairāk par 5",
                "date(\"2026-11-23\")  | date(\"2026-11-23\")"
            })
    @DisplayName("Conditions of decision tables as people say them (E19)")
    void words(String cell, String words) {
        assertThat(CellWords.of(cell, code -> code.equals("LOW") ? "zems" : code))
                .isEqualTo(words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"LOW\",\"HIGH\" | \"zems\" or \"HIGH\"",
                "not(\"LOW\")     | anything but \"zems\"",
                "true             | \"yes\"",
                ">= 10000         | at least 10\u00a0000",
                "[1..3]           | at least 1 and at most 3",
                "]1..3[           | more than 1 and less than 3",
                "1, > 5           | 1 or more than 5"
            })
    @DisplayName("The same in English; the words of codes are the table's own (E21)")
    void english(String cell, String words) {
        try (AnswerLanguage english = AnswerLanguage.english()) {
            assertThat(CellWords.of(cell, code -> code.equals("LOW") ? "zems" : code))
                    .isEqualTo(words);
        }
    }
}
