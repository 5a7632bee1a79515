package lv.saimnieks.cases.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.AnswerLanguage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Facts are data until somebody reads them. */
class CaseFactTest {

    private static List<String> words(CaseFact fact) {
        JsonNode stored = FactJson.read(fact.arguments().toString());
        return StreamSupport.stream(stored.path("text").spliterator(), false)
                .map(v -> FactJson.words(v, id -> "<" + id + ">"))
                .toList();
    }

    @Test
    @DisplayName("Every sort of value comes back from the database as the words that people read")
    void values() {
        assertThat(words(CaseFact.of("cases.timeline.more")
                        .text(
                                "„Teksts” \"pēdiņās\"\nun \\ zīme",
                                12,
                                new BigDecimal("800.00"),
                                true,
                                LocalDate.of(2026, 11, 23),
                                Instant.parse("2026-12-31T22:30:00Z"),
                                Role.AUDITOR,
                                CaseFact.person("eksperts-1"),
                                CaseFact.sentence("cases.timeline.answer", LocalDate.of(2026, 11, 23), null))))
                .containsExactly(
                        "„Teksts” \"pēdiņās\"\nun \\ zīme",
                        "12",
                        "800,00",
                        "Jā",
                        "23.11.2026.",
                        "01.01.2027. 00:30",
                        Role.AUDITOR.label(),
                        "<eksperts-1>",
                        "23.11.2026.: ");
    }

    @Test
    @DisplayName("What was not answered is not kept")
    void nothing() {
        CaseFact fact = CaseFact.of("cases.timeline.more")
                .text(null, " ", CaseFact.person(null))
                .answer("cases.timeline.yes", null)
                .answer("cases.timeline.no", "");
        assertThat(fact.arguments()).isEmpty();
    }

    @Test
    @DisplayName("The same fact is read in English by whoever asked for it; a key that no file has any more shows bare")
    void languages() {
        CaseFact fact = CaseFact.of("cases.timeline.more").text(false, CaseFact.sentence("cases.timeline.gone", 1));
        assertThat(words(fact)).containsExactly("Nē", "cases.timeline.gone");
        try (AnswerLanguage english = AnswerLanguage.english()) {
            assertThat(words(fact)).containsExactly("No", "cases.timeline.gone");
        }
    }
}
