package lv.saimnieks.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.ObjectValueImpl;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Form answers are checked as the browser would")
class FormCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static Stream<Arguments> accepted() {
        return Stream.of(
                one("'type':'textfield'", "Čau 🙂 <b>&", "Čau 🙂 <b>&"),
                one("'type':'textarea'", "viena\r\notra\trinda", "viena\r\notra\trinda"),
                one("'type':'textfield','validate':{'pattern':'^P-[0-9]{2}$'}", "P-05", "P-05"),
                one("'type':'textfield','validate':{'validationType':'email'}", "a@b.lv", "a@b.lv"),
                one("'type':'textfield','validate':{'validationType':'phone'}", "+371 20000000", "+371 20000000"),
                one("'type':'number'", 3, 3L),
                one("'type':'number'", 3.0, 3L),
                one("'type':'number'", 3.5, new BigDecimal("3.5")),
                one("'type':'number','decimalDigits':2", 12.34, new BigDecimal("12.34")),
                one("'type':'number','decimalDigits':0,'validate':{'min':0,'max':2000}", 2000, 2000L),
                one("'type':'number','serializeToString':true", "7", 7L),
                one("'type':'checkbox'", false, false),
                one("'type':'datetime','subtype':'date'", "2026-02-28", LocalDate.of(2026, 2, 28)),
                one("'type':'datetime','subtype':'date'", date(), TODAY),
                one(
                        "'type':'datetime','subtype':'datetime'",
                        "2026-11-23T08:00Z",
                        LocalDateTime.of(2026, 11, 23, 10, 0)),
                one(
                        "'type':'datetime','subtype':'datetime'",
                        "2026-11-23T10:00+02:00",
                        LocalDateTime.of(2026, 11, 23, 10, 0)),
                one(
                        "'type':'datetime','subtype':'datetime'",
                        "2026-11-23T10:00",
                        LocalDateTime.of(2026, 11, 23, 10, 0)),
                one("'type':'datetime','subtype':'time'", "10:00+02:00", LocalTime.of(10, 0)),
                one("'type':'radio','values':[{'label':'A','value':'A'}]", "A", "A"),
                one("'type':'select','values':[{'label':'1','value':1}]", "1", 1L),
                one("'type':'select','valuesKey':'offered'", "P-01", "P-01"),
                one("'type':'select','valuesExpression':'=offered[value != \\\"P-02\\\"]'", "P-01", "P-01"),
                one("'type':'checklist','valuesKey':'offered'", List.of("P-02", "P-01"), List.of("P-02", "P-01")),
                one("'type':'taglist','valuesKey':'names'", List.of("viens"), List.of("viens")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("accepted")
    void goodValueIsTyped(String field, Object sent, Object typed) {
        FormAnswer answer = check("{" + field + ",'key':'f','label':'Lauks'}", values("f", sent));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.values()).containsExactlyEntriesOf(Map.of("f", typed));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                bad("'type':'textfield'", "x".repeat(201), "saīsiniet to līdz 200 zīmēm"),
                bad("'type':'textarea'", "x".repeat(4001), "saīsiniet to līdz 4000 zīmēm"),
                bad("'type':'textfield','validate':{'minLength':5}", "īss", "vismaz 5"),
                bad("'type':'textfield'", "divas\nrindas", "vadības zīmes"),
                bad("'type':'textarea'", "nulle\u0000", "vadības zīmes"),
                bad("'type':'textarea'", "puse \ud83d", "vadības zīmes"),
                bad("'type':'textfield'", 5, "jāievada teksts"),
                bad("'type':'textfield'", Map.of("a", 1), "jāievada teksts"),
                bad("'type':'textfield','validate':{'pattern':'^P-[0-9]{2}$'}", "P-5", "nav pareizi uzrakstīta"),
                bad("'type':'textfield','validate':{'validationType':'email'}", "nav", "nav pareizi uzrakstīta"),
                bad("'type':'textfield','validate':{'required':true}", "   ", "ir obligāts"),
                bad("'type':'textfield','validate':{'required':true}", null, "ir obligāts"),
                bad("'type':'number'", "3", "jāievada skaitlis"),
                bad("'type':'number'", Double.NaN, "jāievada skaitlis"),
                bad("'type':'number'", 1e300, "jāievada skaitlis"),
                bad("'type':'number','decimalDigits':0", 3.5, "veselam skaitlim"),
                bad("'type':'number','decimalDigits':2", 3.555, "2 cipari aiz komata"),
                bad("'type':'number','validate':{'min':0.5}", 0.4, "vismaz 0,5"),
                bad("'type':'number','validate':{'max':3}", 4, "ne lielāks par 3"),
                bad("'type':'checkbox'", "true", "atzīmei"),
                bad("'type':'checkbox','validate':{'required':true}", false, "jāatzīmē"),
                bad("'type':'datetime','subtype':'date'", "2026-02-29", "nav derīga datuma"),
                bad("'type':'datetime','subtype':'date'", "23.11.2026.", "nav derīga datuma"),
                bad("'type':'datetime','subtype':'date'", "9999-01-01", "nav ticams"),
                bad("'type':'datetime','subtype':'date','disallowPassedDates':true", "2026-11-22", "pagātnē"),
                bad("'type':'datetime','subtype':'datetime'", "2026-11-23", "nav derīga datuma"),
                bad("'type':'datetime','subtype':'time'", "25:00", "nav derīga laika"),
                bad("'type':'radio','values':[{'label':'A','value':'A'}]", "B", "nav izvēles „B”"),
                bad("'type':'select','valuesKey':'nothing'", "A", "nav izvēles"),
                bad("'type':'select','valuesKey':'offered'", List.of("P-01"), "nav izvēles"),
                bad("'type':'checklist','valuesKey':'offered'", "P-01", "izvēļu sarakstam"),
                bad("'type':'checklist','valuesKey':'offered'", List.of("P-01", "P-09"), "nav izvēles „P-09”"),
                bad("'type':'dynamiclist','path':'f','components':[]", "x", "ir saraksts"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("refused")
    void badValueIsTold(String field, Object sent, String told) {
        FormAnswer answer = check("{" + field + ",'key':'f','label':'Lauks'}", values("f", sent));

        assertThat(answer.values()).doesNotContainKey("f");
        assertThat(answer.problems()).containsOnlyKeys("f");
        assertThat(answer.problems().get("f")).contains("Lauk").contains(told);
    }

    @Test
    void sentHiddenFieldIsDroppedAndNotDemanded() {
        String form = "{'type':'checkbox','key':'urgent'},"
                + "{'type':'textfield','key':'whyText','validate':{'required':true},"
                + "'conditional':{'hide':'=urgent != true'}},"
                + "{'type':'textfield','key':'planText','validate':{'required':true},"
                + "'conditional':{'hide':'=complexity = null or complexity != \\\"COMPLEX\\\"'}}";

        assertThat(check(form, values("whyText", "vecs")).values()).isEmpty();
        assertThat(check(form, values("whyText", "vecs")).problems()).isEmpty();
        assertThat(check(form, values("urgent", true)).problems()).containsOnlyKeys("whyText");
        assertThat(check(form, Map.of(), Map.of("complexity", "COMPLEX")).problems())
                .containsOnlyKeys("planText");
    }

    @Test
    void groupHidesItsFieldsAndKeepsThemTogether() {
        String form = "{'type':'group','label':'G','conditional':{'hide':'=kind = \\\"A\\\"'},'components':["
                + "{'type':'textfield','key':'inner','validate':{'required':true}}]},"
                + "{'type':'group','path':'address','components':[{'type':'textfield','key':'street'}]},"
                + "{'type':'textfield','key':'kind'}";

        assertThat(check(form, values("kind", "A")).problems()).isEmpty();
        assertThat(check(form, values("kind", "B")).problems()).containsOnlyKeys("inner");
        assertThat(check(form, Map.of("inner", "x", "address", Map.of("street", "Brīvības")))
                        .values())
                .containsEntry("address", Map.of("street", "Brīvības"));
        assertThat(check(form, Map.of("inner", "x", "address", Map.of("zip", "1")))
                        .problems())
                .containsOnlyKeys("address.zip");
    }

    @Test
    void rowsAreCheckedOneByOneWithTheirOwnConditions() {
        String form = "{'type':'dynamiclist','path':'rows','label':'Riski','properties':{'minRows':'1'},'components':["
                + "{'type':'textfield','key':'what','label':'Kas','validate':{'required':true}},"
                + "{'type':'textfield','key':'why','label':'Kāpēc','validate':{'required':true},"
                + "'conditional':{'hide':'=this.what != \\\"cits\\\"'}}]}";

        assertThat(check(form, Map.of()).problems()).containsOnlyKeys("rows");
        assertThat(check(form, Map.of("rows", List.of(Map.of("what", "viens"), Map.of("what", "cits"))))
                        .problems())
                .containsOnlyKeys("rows[2].why");
        assertThat(check(form, Map.of("rows", List.of(Map.of("what", "viens", "extra", 1))))
                        .problems())
                .containsOnlyKeys("rows[1].extra");
        assertThat(check(form, Map.of("rows", java.util.Collections.nCopies(101, Map.of("what", "x"))))
                        .problems()
                        .get("rows"))
                .contains("ne vairāk kā 100");
        assertThat(check(form, Map.of("rows", Arrays.asList("x", null))).problems())
                .containsKeys("rows[1]", "rows[2].what");
    }

    @Test
    void readOnlyAndDisabledFieldsKeepTheServersValue() {
        String form =
                "{'type':'textfield','key':'fixed','readonly':true},{'type':'textfield','key':'off','disabled':true}";

        FormAnswer answer = check(form, Map.of("fixed", "mainīts", "off", "mainīts"), Map.of("fixed", "īstais"));

        assertThat(answer.values()).containsExactlyEntriesOf(Map.of("fixed", "īstais"));
    }

    @Test
    void unknownFieldsAreRefusedAndNamedShortly() {
        FormAnswer answer = check("{'type':'textfield','key':'f'}", Map.of("x".repeat(5000), 1, "cits", 2));

        assertThat(answer.problems())
                .hasSize(2)
                .allSatisfy((k, v) ->
                        assertThat(v).startsWith("Šajā veidlapā nav lauka").hasSizeLessThan(150));
    }

    @Test
    void engineValuesBecomePlainAndObjectsAreNotDeserialised() {
        Map<String, Object> plain = PlainValues.of(Variables.createVariables()
                .putValueTyped("text", Variables.stringValue("x"))
                .putValueTyped(
                        "list", SpinValues.jsonValue("[{\"what\":\"y\"}]").create())
                .putValueTyped("object", new ObjectValueImpl(null, "rO0ABX", "application/x-java", "java.Evil", false))
                .putValueTyped("empty", Variables.untypedNullValue())
                .putValue("number", 5));

        assertThat(plain)
                .containsEntry("text", "x")
                .containsEntry("list", List.of(Map.of("what", "y")))
                .containsEntry("empty", null)
                .containsEntry("number", 5);
        assertThat(check("{'type':'textfield','key':'object'}", Map.of("object", plain.get("object")))
                        .problems())
                .containsOnlyKeys("object");
    }

    private static FormAnswer check(String components, Map<String, Object> sent) {
        return check(
                components,
                sent,
                Map.of(
                        "offered",
                        List.of(Map.of("label", "Pirmais", "value", "P-01"), Map.of("label", "Otrs", "value", "P-02")),
                        "names",
                        List.of("viens", "divi")));
    }

    private static FormAnswer check(String components, Map<String, Object> sent, Map<String, Object> known) {
        String json = ("{'id':'t','type':'default','components':[" + components + "]}").replace('\'', '"');
        FormSchema schema = FormSchema.parse(json.getBytes(StandardCharsets.UTF_8));
        return FormCheck.check(schema, sent, known, TODAY);
    }

    private static Map<String, Object> values(String key, Object value) {
        Map<String, Object> values = new HashMap<>();
        values.put(key, value);
        return values;
    }

    private static Date date() {
        return Date.from(java.time.Instant.parse("2026-11-22T22:30:00Z"));
    }

    private static Arguments one(String field, Object sent, Object typed) {
        return Arguments.of(field, sent, typed);
    }

    private static Arguments bad(String field, Object sent, String told) {
        return Arguments.of(field, sent, told);
    }
}
