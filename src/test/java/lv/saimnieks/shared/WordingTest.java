package lv.saimnieks.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.MissingResourceException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sentences from message files, filled the Latvian way (E21). */
class WordingTest {

    @Test
    @DisplayName("Nouns follow their number: 1, 21, 111 are not alike")
    void nouns() {
        assertThat(LongStream.of(1, 2, 11, 21, 111).mapToObj(n -> Wording.count("shared.Term.workingDays", n)))
                .containsExactly(
                        "1 darba diena", "2 darba dienas", "11 darba dienas", "21 darba diena", "111 darba dienas");
    }

    @Test
    @DisplayName("Dates, moments, decimals and years stand as people in Latvia write them")
    void values() {
        String key = "shared.Term.from";
        assertThat(Wording.of(key, LocalDate.of(2026, 11, 21))).isEqualTo(" no 21.11.2026.");
        assertThat(Wording.of(key, Instant.parse("2026-12-31T22:30:00Z"))).isEqualTo(" no 01.01.2027. 00:30");
        assertThat(Wording.of(key, new BigDecimal("12500.50"))).isEqualTo(" no 12\u00a0500,50");
        assertThat(Wording.of(key, 2026)).isEqualTo(" no 2026");
        assertThat(Wording.of(key, (Object) null)).isEqualTo(" no ");
        assertThat(Wording.of(key, "{0} <b>")).isEqualTo(" no {0} <b>");
    }

    @Test
    @DisplayName("A key that no file has is a fault, not an empty text")
    void missing() {
        assertThat(Wording.has("shared.nothing")).isFalse();
        assertThatThrownBy(() -> Wording.of("shared.nothing")).isInstanceOf(MissingResourceException.class);
        assertThatThrownBy(() -> Wording.of("nothing")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    @DisplayName(
            "English is said until it is closed; what has no English is said in Latvian, by its own rules of number")
    void english() {
        try (AnswerLanguage english = AnswerLanguage.english()) {
            assertThat(Wording.of("casefile.task.completedBy", "Klasificēt izmaiņu", "Eksperts 1"))
                    .isEqualTo("Task \"Klasificēt izmaiņu\" completed by Eksperts 1.");
            assertThat(Wording.of("casefile.operation.change", LocalDate.of(2026, 11, 21), new BigDecimal("1.5")))
                    .isEqualTo("before: 21.11.2026.; after: 1,5");
            assertThat(Wording.of("shared.Term.from", "x")).isEqualTo(" no x");
            assertThat(Wording.count("shared.Term.workingDays", 21)).isEqualTo("21 darba diena");
            assertThat(Wording.has("casefile.yes")).isTrue();
            assertThat(Wording.has("shared.nothing")).isFalse();
            assertThatThrownBy(() -> Wording.of("casefile.nichts")).isInstanceOf(MissingResourceException.class);
            try (AnswerLanguage latvian = AnswerLanguage.latvian()) {
                assertThat(Wording.of("casefile.yes")).isEqualTo("jā");
            }
            assertThat(Wording.of("casefile.yes")).isEqualTo("yes");
        }
        assertThat(Wording.of("casefile.yes")).isEqualTo("jā");
    }

    @Test
    @DisplayName("Counted nouns in English: one is 1 only")
    void englishNouns() {
        try (AnswerLanguage english = AnswerLanguage.english()) {
            assertThat(LongStream.of(0, 1, 2, 21).mapToObj(n -> Wording.count("trial.days", n)))
                    .containsExactly("0 days", "1 day", "2 days", "21 days");
        }
        assertThat(LongStream.of(0, 1, 2, 21).mapToObj(n -> Wording.count("trial.days", n)))
                .containsExactly("0 dienas", "1 diena", "2 dienas", "21 diena");
    }

    @Test
    @DisplayName("Other threads speak Latvian, also those that a thread speaking English starts or hands work to")
    void threads() throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try (AnswerLanguage english = AnswerLanguage.english()) {
            assertThat(worker.submit(() -> Wording.of("casefile.yes")).get()).isEqualTo("jā");
            assertThat(CompletableFuture.supplyAsync(() -> Wording.of("casefile.yes"), task -> new Thread(task).start())
                            .get())
                    .isEqualTo("jā");
        } finally {
            worker.shutdown();
        }
    }
}
