package lv.saimnieks.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.notification.Notice;
import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void factsAreWrittenAsALatvianReads() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("day", LocalDate.of(2026, 11, 21));
        facts.put("moment", Instant.parse("2026-11-21T12:05:00Z"));
        facts.put("date", Date.from(Instant.parse("2026-11-21T12:05:00Z")));
        facts.put("due", Instant.parse("2026-11-30T21:59:59Z"));
        facts.put("cost", new BigDecimal("3.50"));
        facts.put("days", 3);
        facts.put("done", true);
        facts.put("codes", List.of("P-05", "R-01"));
        facts.put("text", "a\r\nb\u0000");
        facts.put("empty", " ");
        facts.put("missing", null);
        assertThat(Facts.of(new Notice("change/task", "IZM-2026-000001", "a", facts)))
                .containsExactly(
                        Map.entry("codes", "P-05, R-01"),
                        Map.entry("cost", "3,50"),
                        Map.entry("date", "21.11.2026. 14:05"),
                        Map.entry("day", "21.11.2026."),
                        Map.entry("days", "3"),
                        Map.entry("done", "jā"),
                        Map.entry("due", "30.11.2026."),
                        Map.entry("moment", "21.11.2026. 14:05"),
                        Map.entry("number", "IZM-2026-000001"),
                        Map.entry("text", "a\nb"));
    }

    @Test
    void noFactsAreFactsToo() {
        assertThat(Facts.of(new Notice("change/task", "IZM-2026-000001", "a", null)))
                .containsOnlyKeys("number");
    }
}
