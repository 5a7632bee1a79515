package lv.saimnieks.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small edits of the shipped tables, as a process owner makes them. */
class TableCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"risk-level", "change-type", "change-complexity", "change-model", "change-authority"})
    void shippedTableIsInOrder(String table) {
        assertThat(findings(table, text(table), true)).isEmpty();
        assertThat(findings(table, text(table), false)).isEmpty();
    }

    @DisplayName("a slip is told with row, column and what is right")
    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        W18  | change-complexity | &gt; 20 | &gt; "daudz" | 6. rinda, kolonna „Darba apjoms (cilvēkdienas)”: „> "daudz"” te neder: kolonnā jābūt skaitlim
        W18b | change-complexity | &gt; 20 | &gt;= 5 and | „>= 5 and” sistēma nevar izlasīt: derīgi ir
        W18c | change-complexity | &gt;= 10000 | &gt;= 10 000 | skaitļus raksta bez atstarpēm
        comma | change-complexity | &gt; 20 | &gt; 20,5 | decimāldaļas raksta aiz punkta, piemēram, > 20.5
        comma in a range | change-complexity | &gt; 20 | [1,5..20] | decimāldaļas raksta aiz punkta
        W18d | change-complexity | <text>"SIMPLE"</text> | <text>SIMPLE</text> | 8. rinda, kolonna „Sarežģītība”: „SIMPLE” nav ne vērtība, ne zināms nosaukums
        W18e | change-complexity | <text>"SIMPLE"</text> | <text>„SIMPLE”</text> | tekstu raksta taisnās pēdiņās
        W18f | change-complexity | <text>"HIGH"</text> | <text>HIGH</text> | „HIGH” nav ne vērtība, ne zināms nosaukums
        W18g | change-complexity | &gt;= 10000 | ≥ 10000 | salīdzinājumus raksta ar zīmēm
        W18h | change-complexity | &gt; 20 | &gt; 20 and &lt; 10 | sistēma nevar izlasīt
        W18l | change-type | <text>true</text> | <text>count(for i in 1..9999 return i) > 1</text> | sistēma nevar izlasīt
        W18i | change-complexity | &gt; 20 | [20..10] | nekad neizpildās
        W18j | change-type | <text>true</text> | <text>jā</text> | „jā” nav ne vērtība, ne zināms nosaukums
        W18k | change-type | <text>true</text> | <text>1</text> | kolonnā jābūt vērtībai true vai false
        W19  | change-complexity | <text>"SIMPLE"</text> | <text>"SIMPEL"</text> | vērtību „SIMPEL” sistēma nepazīst. Zināmās vērtības: COMPLEX, SIMPLE
        W19a | change-complexity | <text>"HIGH"</text> | <text>"AUGSTS"</text> | 3. rinda, kolonna „Riska līmenis”: vērtību „AUGSTS” sistēma nepazīst. Zināmās vērtības: HIGH, LOW, MEDIUM
        W19b | change-authority | "service-manager"</text> | "service-manger"</text> | „service-manger” sistēma nepazīst
        W19c | change-authority | "5 wd" | "5 dienas" | 5. rinda, kolonna „Lēmuma termiņš”: „5 dienas” nav termiņš
        """)
    void slip(String id, String table, String from, String to, String told) {
        assertThat(findings(table, replaced(text(table), from, to), true)).anyMatch(f -> f.contains(told));
    }

    @Test
    void w19dCountBelowNothing() {
        assertThat(edited("change-model", "(Cell_ChangeModel_3_experts_out\">\\s*<text>)1", "$1-1"))
                .singleElement()
                .asString()
                .isEqualTo(
                        "3. rinda, kolonna „Eksperti pirms lēmuma”: vērtība ir -1, bet te jābūt veselam skaitlim no 0."
                                + " Ierakstiet, piemēram, 1.");
    }

    @Test
    void w20WithoutTheLastRowSomethingFallsThrough() {
        assertThat(edited("change-complexity", "(?s)<rule id=\"Rule_ChangeComplexity_8\">.*?</rule>", ""))
                .isNotEmpty()
                .allMatch(f -> f.startsWith("nav rindas, kas atbildētu, ja Skartie pakalpojumi (skaits) = "))
                .anyMatch(f -> f.contains("Izmaksas (EUR) = 9999, "));
    }

    @Test
    void w20bTwoRowsForOneInput() {
        assertThat(edited("risk-level", "(Cell_RiskLevel_2_likelihood\">\\s*<text>)2", "$1" + "\\1"))
                .anyMatch(f -> f.startsWith("1. un 2. rinda atbilst vienlaikus, ja Iespējamība = 1, Ietekme = 1"))
                .anyMatch(f -> f.startsWith("nav rindas, kas atbildētu, ja Iespējamība = 2, Ietekme = 1"))
                .hasSize(2);
    }

    @Test
    void w20dNoRows() {
        assertThat(edited("change-complexity", "(?s)<rule id=.*</rule>", ""))
                .containsExactly("tabulā nav nevienas rindas. Pievienojiet vismaz vienu.");
    }

    @Test
    void w20eAMissingCodeOfAnInput() {
        assertThat(edited("change-model", "(?s)<rule id=\"Rule_ChangeModel_6\">.*?</rule>", ""))
                .containsExactly(
                        "nav rindas, kas atbildētu, ja Izmaiņas veids = \"EMERGENCY\", Sarežģītība = \"COMPLEX\"."
                                + " Pievienojiet rindu vai papildiniet esošās.");
    }

    @Test
    void w20fAGapBetweenNumbers() {
        String table = text("risk-level").replaceAll("(_likelihood\">\\s*<text>)3", "$1> 4");
        assertThat(findings("risk-level", table, false)).anyMatch(f -> f.contains("ja Iespējamība = 3."));
    }

    @Test
    void w20gAnotherHitPolicy() {
        assertThat(edited("risk-level", "hitPolicy=\"UNIQUE\"", "hitPolicy=\"COLLECT\""))
                .contains("„Hit policy” ir COLLECT, bet te jābūt UNIQUE. Nomainiet to tabulas augšējā kreisajā stūrī.");
    }

    @Test
    void w20hAnotherTypeOfAColumn() {
        assertThat(edited("change-complexity", "typeRef=\"double\"", "typeRef=\"string\""))
                .anyMatch(f -> f.startsWith("kolonnai „Izmaksas (EUR)” mainīts veids uz „string”"));
    }

    @DisplayName("what an owner may change stays accepted")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        R05  | change-complexity | &gt; 20 | &gt; 3
        R05b | change-complexity | &gt; 20 | &gt; 2.5
        R06a | change-authority | "5 wd" | "3 wd"
        R06d | change-authority | "4 h" | "1 mon"
        """)
    void right(String id, String table, String from, String to) {
        assertThat(findings(table, replaced(text(table), from, to), true)).isEmpty();
    }

    @Test
    void r04ARowMore() {
        StringBuilder row = new StringBuilder("<rule id=\"Rule_ChangeComplexity_99\">");
        for (String cell : new String[] {"", "", "", "[500..10000)", "", "", ""}) {
            row.append("<inputEntry><text>").append(cell).append("</text></inputEntry>");
        }
        row.append("<outputEntry><text>\"COMPLEX\"</text></outputEntry>")
                .append("<outputEntry><text>\"Kompleksa: virs 500 EUR.\"</text></outputEntry></rule>");
        String first = "<rule id=\"Rule_ChangeComplexity_1\">";

        assertThat(findings("change-complexity", replaced(text("change-complexity"), first, row + first), true))
                .isEmpty();
    }

    @Test
    void noTableAtAll() {
        assertThat(DecisionTable.read("<html><body/></html>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static Set<String> edited(String table, String pattern, String replacement) {
        String after = text(table).replaceAll(pattern, replacement);
        assertThat(after).isNotEqualTo(text(table));
        return findings(table, after, true);
    }

    private static Set<String> findings(String table, String text, boolean asShipped) {
        Optional<DecisionTable> shipped = asShipped ? Optional.of(read(table, text(table))) : Optional.empty();
        return TableCheck.check(read(table, text), shipped);
    }

    private static DecisionTable read(String table, String text) {
        return DecisionTable.read(text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .get(table);
    }

    private static String text(String table) {
        try {
            return Files.readString(Path.of("processes/change", table + ".dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String replaced(String text, String from, String to) {
        String after = text.replace(from, to);
        assertThat(after).isNotEqualTo(text);
        return after;
    }
}
