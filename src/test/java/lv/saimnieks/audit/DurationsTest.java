package lv.saimnieks.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @DisplayName("a duration is said in its two largest units, as the history in Cockpit says it")
    @CsvSource({
        "PT0.4S, < 1 s",
        "PT40.9S, 40 s",
        "PT1M26S, 1 min 26 s",
        "PT2H, 2 h",
        "PT2H5S, 2 h",
        "PT2H5M59S, 2 h 5 min",
        "P3DT4H9M, 3 d. 4 h",
        "P100DT4H, 100 d."
    })
    void words(Duration took, String said) {
        assertThat(Durations.words(took.toMillis())).isEqualTo(said);
    }
}
