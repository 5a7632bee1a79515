package lv.saimnieks.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import lv.saimnieks.ProcessorTime;
import lv.saimnieks.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Latvian words found in any ending and with or without marks, on both databases. */
@Tag("database")
class LatvianStemsTest {

    private static NamedParameterJdbcTemplate jdbc;

    @BeforeAll
    static void twoCases() {
        jdbc = new NamedParameterJdbcTemplate(TestDatabase.empty());
        jdbc.getJdbcOperations().execute("create table found (number varchar(20), stems varchar(4000))");
        insert("PIE-2026-000012", "Iesniedzēja Ķirsis", "Ģimenes ārsta rinda neatbild; upju krasti, zvaigžņu iela 9");
        insert("PIE-2026-000120", "Cits", "Piektdien, 2026. gada 12. oktobrī, nāca atbilde; tirdzniecības atļauja");
    }

    private static void insert(String number, String... texts) {
        jdbc.getJdbcOperations()
                .update(
                        "insert into found values (?, ?)",
                        number,
                        LatvianStems.column(4000, number, String.join(" ", texts)));
    }

    private static List<String> found(String typed) {
        SqlWhere where = new SqlWhere().stems("stems", "text", typed);
        return jdbc.queryForList(
                "select number from found" + where.sql() + " order by number", where.parameters(), String.class);
    }

    @DisplayName("P20: the same case however its words are written")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kirsis",
                "KIRSIS",
                "Kirsis",
                "ĶIRSIS",
                "ķirša",
                "Kirs",
                "gimenes arsta",
                "ārsta ģimenes",
                "a\u0304rsta",
                "ģimenei ārstiem",
                "ģime\u200bne",
                "zvaigzne",
                "rindām",
                "pie-2026-12",
                "PIE-2026-000012",
                "pie 2026 12",
                "PIE–2026–12",
                "nr. 12 ķirsis",
                "kirsis 0012"
            })
    void writtenInAnyWay(String typed) {
        assertThat(found(typed)).containsExactly("PIE-2026-000012");
    }

    @Test
    void aCountAloneFindsTheNumberAndTheText() {
        assertThat(found("12")).containsExactly("PIE-2026-000012", "PIE-2026-000120");
        assertThat(found("nr.12")).contains("PIE-2026-000012");
        assertThat(found("120")).containsExactly("PIE-2026-000120");
        assertThat(found("1")).isEmpty();
    }

    @Test
    void wordsInOtherEndings() {
        assertThat(found("atļaujām tirdzniecībā")).containsExactly("PIE-2026-000120");
        assertThat(found("rindai atbildes")).isEmpty();
        assertThat(found("atbildes ķirsis cits")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?!", "%", "_", "\u200b", "— –"})
    void whatHasNoWordFindsNothing(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void nothingTypedNarrowsNothing() {
        assertThat(found(null)).hasSize(2);
    }

    @Test
    void columnHoldsEachStemOnceAndCutsBetweenWords() {
        assertThat(LatvianStems.column(100, "Rinda, rindas", null, "RINDĀM krustēm krusts"))
                .isEqualTo(" rind krust ");
        assertThat(LatvianStems.column(12, "viens", "divi trīs četri")).isEqualTo(" vien div ");
        assertThat(LatvianStems.column(100, "", null)).isEqualTo(" ");
        assertThat(LatvianStems.column(1000, "b".repeat(900))).hasSize(52);
    }

    @Test
    void aMegabyteIsReadAtOnce() {
        String text = "Sūdzība par ģimenes ārsta rindu PIE-2026-12 un nr. 7; ".repeat(20_000);
        ProcessorTime.within(Duration.ofSeconds(2), () -> LatvianStems.column(10_000, text, "x".repeat(1_000_000)));
    }
}
