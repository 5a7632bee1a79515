package lv.saimnieks.audit.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    @ParameterizedTest
    @DisplayName("a share is said with its numbers; nothing of nothing is never 100 %")
    @CsvSource(
            delimiter = ';',
            value = {
                "39;40;97,5_% (39 no 40)",
                "40;40;100_% (40 no 40)",
                "0;40;0_% (0 no 40)",
                "0;0;nav neviena",
                "1;3;33,3_% (1 no 3)",
                "1;2;50_% (1 no 2)",
                "19999;20000;99,9_% (19_999 no 20_000)",
                "1;20000;0,1_% (1 no 20_000)"
            })
    void words(long part, long of, String words) {
        assertThat(new Share(part, of).words()).isEqualTo(words.replace('_', '\u00a0'));
    }
}
