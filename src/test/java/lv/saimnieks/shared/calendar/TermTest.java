package lv.saimnieks.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import lv.saimnieks.shared.Latvian;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Terms of decision tables")
class TermTest {

    private final CalendarRules rules = CalendarData.rules(Profile.STATE);

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-11-23T10:00, 5 wd, 2026-11-30T23:59:59",
        "2026-11-23T23:59:59, 1 wd, 2026-11-24T23:59:59",
        "2026-11-24T00:00, 1 wd, 2026-11-25T23:59:59",
        "2026-11-23T10:00, 0 wd, 2026-11-23T23:59:59",
        "2026-06-17T16:30, 5 wd, 2026-06-27T23:59:59",
        "2026-11-23T10:00, 4 h, 2026-11-23T14:00",
        "2026-12-31T22:00, 4 h, 2027-01-01T02:00",
        "2026-11-24T09:00, 1 mon, 2026-12-28T23:59:59",
        "2026-01-31T09:00, 1 mon, 2026-03-02T23:59:59"
    })
    void endsInRiga(LocalDateTime from, String term, LocalDateTime due) {
        assertThat(Term.parse(term).after(riga(from), rules)).isEqualTo(riga(due));
    }

    @DisplayName("Clock hours are plain hours over both changes of the clock")
    @ParameterizedTest(name = "{0} + 4 h = {1}")
    @CsvSource({"2026-03-28T22:00:00Z, 2026-03-29T02:00:00Z", "2026-10-24T22:00:00Z, 2026-10-25T02:00:00Z"})
    void hoursOverTheChangeOfTheClock(Instant from, Instant due) {
        assertThat(Term.parse("4 h").after(from, rules)).isEqualTo(due);
    }

    @DisplayName("A day has its own end in summer and in winter time")
    @ParameterizedTest(name = "{0} + 1 wd = {1}")
    @CsvSource({
        "2026-03-27T08:00:00Z, 2026-03-30T20:59:59Z",
        "2026-10-23T08:00:00Z, 2026-10-26T21:59:59Z",
        "2026-10-22T08:00:00Z, 2026-10-23T20:59:59Z",
        "2026-03-26T08:00:00Z, 2026-03-27T21:59:59Z"
    })
    void daysOverTheChangeOfTheClock(Instant from, Instant due) {
        assertThat(Term.parse("1 wd").after(from, rules)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1 wd, 1 darba diena no 23.11.2026.",
        "5 wd, 5 darba dienas no 23.11.2026.",
        "11 wd, 11 darba dienas no 23.11.2026.",
        "21 wd, 21 darba diena no 23.11.2026.",
        "4 h, 4 stundas no 23.11.2026. 10:00",
        "1 mon, 1 mēnesis no 23.11.2026.",
        "3 mon, 3 mēneši no 23.11.2026."
    })
    void theRuleIsSaidInLatvian(String term, String rule) {
        assertThat(Term.parse(term).rule(riga(LocalDateTime.of(2026, 11, 23, 10, 0))))
                .isEqualTo(rule);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "5", "wd", "-5 wd", "5 days", "5  wd", "1.5 h", "99999 wd", "5 wd;"})
    void anythingElseIsNoTerm(String term) {
        assertThatThrownBy(() -> Term.parse(term)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant riga(LocalDateTime local) {
        return local.atZone(Latvian.ZONE).toInstant();
    }
}
