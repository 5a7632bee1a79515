package lv.saimnieks.models.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import lv.saimnieks.models.trial.Outcome.Match;
import lv.saimnieks.models.trial.RealInputs.Given;
import lv.saimnieks.models.trial.RealInputs.Real;
import lv.saimnieks.shared.Refusal;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A decision table tried")
class TrialTableTest {

    private static final DefaultDmnEngineConfiguration HOUSE = house();

    private static DefaultDmnEngineConfiguration house() {
        DefaultDmnEngineConfiguration house =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        house.buildEngine();
        return house;
    }

    private static String row(String id, String people, String kind, String result) {
        return "<rule id=\"" + id + "\"><description>ā " + id + "</description><inputEntry id=\"" + id + "a\"><text>"
                + people
                + "</text></inputEntry><inputEntry id=\"" + id + "b\"><text>" + kind
                + "</text></inputEntry><outputEntry id=\""
                + id + "c\"><text>" + result + "</text></outputEntry></rule>";
    }

    private static String file(String policy, String people, String... rows) {
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"D\" name=\"Padoms\" namespace=\"x\">"
                + "<decision id=\"other\" name=\"Cits\"><literalExpression id=\"L\"><text>1</text></literalExpression></decision>"
                + "<decision id=\"advice\" name=\"Padoms\"><informationRequirement id=\"IR\"><requiredDecision href=\"#other\"/></informationRequirement>"
                + "<decisionTable id=\"T\" hitPolicy=\"" + policy.replaceAll(" aggregation.*", "") + "\""
                + policy.replaceFirst("^[A-Z ]+(?= aggregation|$)", "") + ">"
                + "<input id=\"I1\" label=\"Cilvēki\"><inputExpression id=\"E1\" typeRef=\"integer\"><text>" + people
                + "</text></inputExpression></input>"
                + "<input id=\"I2\" label=\"Veids\"><inputExpression id=\"E2\" typeRef=\"string\"><text>kind</text></inputExpression></input>"
                + "<output id=\"O\" label=\"Forma\" name=\"form\" typeRef=\""
                + (policy.contains("aggregation") ? "integer" : "string") + "\"/>"
                + String.join("", rows) + "</decisionTable></decision></definitions>";
    }

    private static TrialTable table(String file) {
        return new TrialTable(HOUSE, file.getBytes(StandardCharsets.UTF_8), "advice");
    }

    private static Map<String, Object> values(Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }

    private static final String[] ROWS = {
        row("R1", "&gt; 10", "", "\"MĀCĪBAS\""),
        row("R2", "", "\"X\"", "\"VĒSTULE\""),
        row("R3", "[1..5]", "", "\"SARUNA\"")
    };

    @Test
    @DisplayName("FIRST: the row that fits, with its number and result; a decision that it builds on is not needed")
    void first() {
        TrialTable table = table(file("FIRST", "people", ROWS));
        assertThat(table.evaluate(values("people", 20, "kind", "X")).rows())
                .containsExactly(new Match(1, Map.of("form", "MĀCĪBAS")));
        assertThat(table.evaluate(values("people", 7, "kind", "X")).rows())
                .containsExactly(new Match(2, Map.of("form", "VĒSTULE")));
        assertThat(table.evaluate(values("people", 7, "kind", "Y")))
                .as("no row fits")
                .isEqualTo(new Outcome(List.of(), Map.of(), ""));
        assertThat(table.evaluate(values("kind", "X")).rows())
                .as("an empty value")
                .containsExactly(new Match(2, Map.of("form", "VĒSTULE")));
    }

    @Test
    @DisplayName("COLLECT and RULE ORDER give all rows, a sum too; UNIQUE with two rows is told in words")
    void otherPolicies() {
        Map<String, Object> both = values("people", 3, "kind", "X");
        assertThat(table(file("COLLECT", "people", ROWS)).evaluate(both).numbers())
                .containsExactlyInAnyOrder(2, 3);
        assertThat(table(file("RULE ORDER", "people", ROWS)).evaluate(both).numbers())
                .containsExactly(2, 3);
        assertThat(table(file("UNIQUE", "people", ROWS)).evaluate(both).problem())
                .startsWith("Šīm vērtībām atbilst vairākas rindas");
        Outcome sum = table(file(
                        "COLLECT aggregation=\"SUM\"", "people", row("R1", "", "", "2"), row("R2", "", "\"X\"", "3")))
                .evaluate(both);
        assertThat(sum.numbers()).containsExactlyInAnyOrder(1, 2);
        assertThat(sum.collected().values()).containsExactly("5");
    }

    @Test
    @DisplayName("a column that asks for more than a variable is given its value itself")
    void columnWithExpression() {
        TrialTable table = table(file("FIRST", "count(people) + 1", ROWS));
        assertThat(table.variables()).containsExactly("column0", "kind");
        assertThat(table.evaluate(values("column0", 11)).numbers()).containsExactly(1);
    }

    @Test
    @DisplayName("a value of the wrong type is told in words; a cell with code of another language is never run")
    void notEvaluated() {
        assertThat(table(file("FIRST", "people", ROWS))
                        .evaluate(values("people", "daudz"))
                        .problem())
                .startsWith("Ar šīm vērtībām tabulu nevar aprēķināt");
        for (String language : List.of("groovy", "javascript", "juel")) {
            String cell =
                    "<inputEntry id=\"Xa\" expressionLanguage=\"" + language + "\"><text>${1 == 1}</text></inputEntry>";
            String row = row("X", "", "", "\"a\"")
                    .replaceFirst("<inputEntry id=\"Xa\"><text></text></inputEntry>", Matcher.quoteReplacement(cell));
            assertThat(row).contains(language);
            assertThat(table(file("FIRST", "people", row))
                            .evaluate(values("people", 1))
                            .problem())
                    .as(language)
                    .startsWith("Ar šīm vērtībām tabulu nevar aprēķināt");
        }
    }

    @Test
    @DisplayName("a decision that is no table, or not there, is refused")
    void noTable() {
        byte[] file = file("FIRST", "people", ROWS).getBytes(StandardCharsets.UTF_8);
        for (String id : List.of("other", "nav")) {
            assertThatThrownBy(() -> new TrialTable(HOUSE, file, id))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("nav");
        }
    }

    @Test
    @DisplayName("values are read by the column's type; what cannot be read is told with its field")
    void typed() {
        List<Values.Question> questions = Values.questions(table(file("FIRST", "people", ROWS)));
        assertThat(questions).extracting(Values.Question::label).containsExactly("Cilvēki", "Veids");
        assertThat(questions.get(1).examples()).containsExactly("X");
        assertThat(Values.read(questions, Map.of("v0", " 12 ", "v1", "āčē")))
                .isEqualTo(Map.of("people", 12, "kind", "āčē"));
        assertThat(Values.read(questions, Map.of("v0", "", "v9", "x"))).isEmpty();
        for (String wrong : List.of("daudz", "2,5", "99999999999", "1e999999999", "1e-999999999")) {
            assertThatThrownBy(() -> Values.read(questions, Map.of("v0", wrong)))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.fields()).containsOnlyKeys("v0"));
        }
    }

    private static Real real(String expression, Object people, String kind, int row, String result) {
        return new Real(
                Instant.EPOCH,
                "",
                "",
                List.of(
                        new Given("I1", "Cilvēki", expression, people),
                        new Given("I2", "Veids", expression.isEmpty() ? "" : "kind", kind)),
                new Outcome(
                        result.isEmpty() ? List.of() : List.of(new Match(row, Map.of("form", result))), Map.of(), ""));
    }

    @Test
    @DisplayName("real inputs: same results, results that change, and those that nobody can tell")
    void realInputs() {
        TrialTable table = table(file("FIRST", "people", ROWS));
        RealCheck check = RealCheck.of(
                table,
                Arrays.asList(
                        real("people", 20, "X", 4, "MĀCĪBAS"),
                        real("people", 20, "Y", 1, "VĒSTULE"),
                        real("people", 7, "Y", 1, "VĒSTULE"),
                        real("", 3, null, 0, "SARUNA"),
                        real("team", 3, "X", 1, "SARUNA")));
        assertThat(List.of(check.all(), check.same(), check.changed().size(), check.unknown()))
                .containsExactly(5, 2, 2, 1);
        assertThat(check.missing()).containsExactly("Cilvēki");
        assertThat(check.changed().get(0).before())
                .isEqualTo(new RealCheck.Side(List.of(1), Map.of("Forma", "VĒSTULE"), ""));
        assertThat(check.changed().get(0).after())
                .isEqualTo(new RealCheck.Side(List.of(1), Map.of("Forma", "MĀCĪBAS"), ""));
        assertThat(check.changed().get(1).after()).isEqualTo(new RealCheck.Side(List.of(), Map.of(), ""));
        assertThat(check.changed().get(1).inputs())
                .containsExactlyInAnyOrderEntriesOf(Map.of("Cilvēki", "7", "Veids", "Y"));
    }
}
