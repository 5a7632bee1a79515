package lv.saimnieks.audit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import lv.saimnieks.shared.AnswerLanguage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationValuesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "assignee, eksperts-1, <eksperts-1>, <eksperts-1>",
                "groupId, change-expert, Eksperts, Eksperts",
                "groupId, nav-tadas, nav-tadas, nav-tadas",
                "dueDate, 1798452000000, 28.12.2026. 12:00, 28.12.2026. 12:00",
                "priority, 50, 50, 50",
                "suspensionState, suspended, apturēts, suspended",
                "suspensionState, active, aktīvs, active",
                "delegation, PENDING, 'deleģēts, gaida izpildi', 'delegated, pending'",
                "delete, true, jā, yes",
                "async, false, nē, no",
                "type, candidate, kandidāts, candidate",
                "name, Mans_nosaukums, Mans_nosaukums, Mans_nosaukums",
                "name, constructor, constructor, constructor",
                "nav, -, -, -",
                "-, true, true, true"
            })
    @DisplayName("Values of the log in words, where there are words for them (E19, E21)")
    void words(String property, String value, String latvian, String english) {
        assertThat(OperationValues.of(property, value, id -> "<" + id + ">")).isEqualTo(latvian);
        try (AnswerLanguage language = AnswerLanguage.english()) {
            assertThat(OperationValues.of(property, value, id -> "<" + id + ">"))
                    .isEqualTo(english);
        }
    }
}
