package lv.saimnieks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import lv.saimnieks.shared.Latvian;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WordsTest {

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

    @Test
    void patternsTakeSpecialCharactersAsTheyAre() {
        assertThat(Words.anywhere("Sūdzība")).isEqualTo("%sudziba%");
        assertThat(Words.anywhere("50%_!")).isEqualTo("%50!%!_!!%");
    }

    @Test
    void typedTextIsKeptWithoutWhatNobodySees() {
        assertThat(Words.clean("  Āda\u0000 un\r\nkoks\u202e \ud800")).isEqualTo("Āda un\nkoks");
        assertThat(Words.clean("A\u0304da")).isEqualTo("Āda");
        assertThat(Words.clean(" \u0007 ")).isNull();
        assertThat(Words.clean("🌳")).isEqualTo("🌳");
    }
}
