package lv.saimnieks.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SqlWhereTest {

    @Test
    void patternsTakeSpecialCharactersAsTheyAre() {
        assertThat(SqlWhere.anywhere("sudziba")).isEqualTo("%sudziba%");
        assertThat(SqlWhere.anywhere("50%_!")).isEqualTo("%50!%!_!!%");
    }

    @Test
    void whatIsNullNarrowsNothing() {
        SqlWhere where = new SqlWhere()
                .equal("a", "a", null)
                .contains("b", "b", null)
                .words("c", "c", null)
                .days("d", "d", null, null);
        assertThat(where.sql()).isEmpty();
        assertThat(where.parameters()).isEmpty();
    }

    @Test
    void conditionsAreJoinedWithTheirParameters() {
        SqlWhere where = new SqlWhere()
                .equal("c.scope", "scope", Scope.SERVICE)
                .words("c.text", "word", "Sūdzība par sūdzība")
                .days("c.at", "at", null, LocalDate.of(2026, 3, 28));
        assertThat(where.sql())
                .isEqualTo(" where c.scope = :scope and c.text like :word0 escape '!' and c.text like :word1 escape '!'"
                        + " and c.at < :atTo");
        assertThat(where.parameters())
                .containsEntry("scope", "SERVICE")
                .containsEntry("word0", "%sudziba%")
                .containsEntry("word1", "%par%")
                .containsEntry("atTo", java.sql.Timestamp.from(java.time.Instant.parse("2026-03-28T22:00:00Z")));
    }

    @Test
    void eachWordMayStandInAnyOfSeveralColumns() {
        SqlWhere where = new SqlWhere().stemsWhere("(a {like} or b {like})", "w", "Ķirsis koks");
        assertThat(where.sql())
                .isEqualTo(" where (a like :w0 escape '!' or b like :w0 escape '!')"
                        + " and (a like :w1 escape '!' or b like :w1 escape '!')");
        assertThat(new SqlWhere().stemsWhere("a" + SqlWhere.LIKE, "w", "…").sql())
                .isEqualTo(" where 1 = 0");
    }

    @Test
    void aNumberTypedShortIsWrittenOut() {
        assertThat(new SqlWhere()
                        .words("c.text", "word", "IZM-2026-12 izm 2026 12")
                        .parameters())
                .containsOnly(java.util.Map.entry("word0", "%izm-2026-000012%"));
        assertThat(new SqlWhere().words("c.text", "word", "izm-12 abc-2026-12").parameters())
                .containsEntry("word0", "%izm-12%")
                .containsEntry("word1", "%abc-2026-12%");
    }
}
