package lv.saimnieks.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatvianTest {

    @Test
    void datesAreWrittenWithPointsAndByTheClockInRiga() {
        assertThat(Latvian.date(LocalDate.of(2026, 3, 5))).isEqualTo("05.03.2026.");
        assertThat(Latvian.date(Instant.parse("2026-11-21T22:30:00Z"))).isEqualTo("22.11.2026.");
        assertThat(Latvian.dateTime(Instant.parse("2026-11-21T12:05:00Z"))).isEqualTo("21.11.2026. 14:05");
        assertThat(Latvian.toTheSecond(Instant.parse("2026-12-31T22:00:09Z"))).isEqualTo("01.01.2027. 00:00:09");
        assertThat(Latvian.dateTime(Instant.parse("2026-07-01T12:05:00Z"))).isEqualTo("01.07.2026. 15:05");
    }

    @Test
    void nothingIsAnEmptyText() {
        assertThat(Latvian.date((LocalDate) null)).isEmpty();
        assertThat(Latvian.date((Instant) null)).isEmpty();
        assertThat(Latvian.dateTime(null)).isEmpty();
        assertThat(Latvian.toTheSecond(null)).isEmpty();
        assertThat(Latvian.number(null)).isEmpty();
        assertThat(Latvian.fold(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, '0'",
        "3.5, '3,5'",
        "12500.50, '12 500,50'",
        "-0.25, '-0,25'",
        "1000000, '1 000 000'",
        "1E+3, '1 000'"
    })
    void numbersHaveADecimalComma(BigDecimal value, String text) {
        assertThat(Latvian.number(value)).isEqualTo(text.replace(' ', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({
        "Sūdzība,sudziba",
        "ŠĶŪŅOŽŅĢĻ,skunozngl",
        "'  Divi   vārdi ',divi vardi",
        "Čīgāns Ēriks,cigans eriks",
        "P-05,p-05"
    })
    void foldedTextFindsLettersWithoutTheirMarks(String text, String folded) {
        assertThat(Latvian.fold(text)).isEqualTo(folded);
    }

    @Test
    void sortingFollowsTheLatvianAlphabet() {
        assertThat(Stream.of(
                                "Žogs", "Zeme", "Šķūnis", "Suns", "Cepums", "Čaks", "Dārzs", "Ādaži", "Alus", "Ķemme",
                                "Koks", "Lapa", "Ļaudis", "Ģērbs", "Govs", "Hokejs", "Nams", "Ņirgas", "Oga")
                        .sorted(Latvian.comparator()))
                .containsExactly(
                        "Ādaži", "Alus", "Cepums", "Čaks", "Dārzs", "Govs", "Ģērbs", "Hokejs", "Koks", "Ķemme", "Lapa",
                        "Ļaudis", "Nams", "Ņirgas", "Oga", "Suns", "Šķūnis", "Zeme", "Žogs");
    }

    @Test
    @DisplayName("E21: words sort as in the Latvian alphabet")
    void alphabet() {
        List<String> sorted = List.of(
                "2. kārta",
                "Aka",
                "Āboli",
                "Bāze",
                "Cena",
                "Čeki",
                "Gads",
                "Ģeogrāfija",
                "Ielas",
                "Īpašums",
                "Jauns",
                "Kase",
                "Ķieģeļi",
                "Lauks",
                "Ļaudis",
                "Nams",
                "Ņemšana",
                "Sala",
                "Šoseja",
                "Udens",
                "Ūdens",
                "Zeme",
                "Žogs");
        assertThat(sorted.stream()
                        .sorted(Comparator.comparing(Latvian::sortKey).reversed())
                        .sorted(Comparator.comparing(Latvian::sortKey)))
                .containsExactlyElementsOf(sorted);
        assertThat(Latvian.sortKey("Īpašums"))
                .isEqualTo(Latvian.sortKey("īPAŠUMS"))
                .matches("[0-9]+");
    }
}
