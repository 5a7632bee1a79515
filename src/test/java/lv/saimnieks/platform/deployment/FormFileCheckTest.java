package lv.saimnieks.platform.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import lv.saimnieks.platform.forms.FormSchema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Small edits of the shipped forms, as a process owner makes them. */
class FormFileCheckTest {

    static Stream<String> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms/change"))) {
            return files.map(f -> f.getFileName().toString().replace(".form", "")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedFormIsInOrder(String form) {
        assertThat(findings(form, text(form))).isEmpty();
    }

    @DisplayName("a slip is told with the field and what is right")
    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        W23b | change-identify-need | "required": true,\\s*"maxLength" | "maxLength" | noņemta atzīme „Required”
        W23d | change-identify-need | "maxLength": 4000 | "maxLength": 40000 | reģistrs uzņem ne vairāk kā 4000. Ierakstiet
        W23e | change-start | "maxLength": 50 | "minLength": 1 | drīkstētu rakstīt 200 rakstzīmes, bet reģistrs uzņem ne vairāk kā 50
        W23f | change-assess | "max": 2000 | "max": 20000 | „Maximum” jābūt ne vairāk kā 2000
        W23g | change-assess | "min": 0, | | „Minimum” jābūt vismaz 0
        W23h | change-identify-need | "type": "textarea" | "type": "textarea", "disabled": true | neviens nevarētu aizpildīt
        W23i | change-identify-need | "type": "textarea" | "type": "textarea", "conditional": {"hide": "=true"} | mainīts nosacījums „Hide if”
        W23j | change-classify | "deselectReasonText" | "otherText" | izdzēsts lauks „Kāpēc atzīme noņemta”
        W22e | change-identify-need | "id": "Field_evidenceText" | "id": "Field_triggerKind" | ir viens id (Field_triggerKind)
        W24  | change-identify-need | ("components": \\[) | $1 {"type": "html", "content": "<img src=x onerror='alert(1)'>"}, | komponentā „html” ir skripts
        W24b | change-identify-need | ("components": \\[) | $1 {"type": "text", "text": "<script>alert(1)</script>"}, | komponentā „text” ir skripts
        W24f | change-identify-need | ("components": \\[) | $1 {"type": "image", "source": "javascript:alert(1)"}, | komponentā „image” ir
        W24c | change-identify-need | ("components": \\[) | $1 {"type": "iframe", "url": "https://example.org"}, | komponentu „iframe”
        W30  | change-identify-need | Camunda Platform | Camunda Cloud | fails ir veidots Camunda 8
        W24h | change-identify-need | ("components": \\[) | $1 {"type": "html", "id": "I", "content": "<div style='position:fixed;top:0'>Ieiet</div>"}, | kas vairāk par tekstu un tā noformējumu: style
        W24i | change-identify-need | ("components": \\[) | $1 {"type": "html", "id": "I", "content": "<label>Parole</label><textarea></textarea>"}, | <label>, <textarea>
        W24j | change-identify-need | ("components": \\[) | $1 {"type": "image", "id": "I", "source": "https://example.org/x.png"}, | attēlu „https://example.org/x.png” pārlūks nerādīs
        feel | change-identify-need | ("components": \\[) | $1 {"type": "expression", "id": "E", "key": "e", "expression": "=count(for a in 1..3000 return a)"}, | nepareiza FEEL
        W24g | change-identify-need | ("components": \\[) | $1 {"type": "html", "id": "I", "content": "<img src=//example.org/x.png>"}, | komponentā „html” ir
        no label | change-identify-need | ("components": \\[) | $1 {"type": "textfield", "id": "X", "key": "extraText"}, | laukam ar atslēgu „extraText” nav nosaukuma
        no choices | change-identify-need | ("components": \\[) | $1 {"type": "select", "id": "X", "key": "x", "label": "Lauks"}, | nav nevienas izvēles
        choices twice | change-identify-need | ("components": \\[) | $1 {"type": "radio", "id": "X", "key": "x", "label": "Lauks", "values": [{"label": "A", "value": "A"}, {"label": "B", "value": "A"}]}, | vērtība „A” ir divām izvēlēm
        choice unnamed | change-identify-need | ("components": \\[) | $1 {"type": "checklist", "id": "X", "key": "x", "label": "Lauks", "values": [{"label": " ", "value": "A"}]}, | izvēle bez nosaukuma
        unknown list | change-identify-need | ("components": \\[) | $1 {"type": "taglist", "id": "X", "key": "x", "label": "Lauks", "valuesKey": "navTada"}, | no mainīgā „navTada”
        min > max | change-identify-need | ("components": \\[) | $1 {"type": "number", "id": "X", "key": "x", "label": "Lauks", "validate": {"min": 10, "max": 1}}, | mazākā robeža 10 ir lielāka
        length in words | change-identify-need | ("components": \\[) | $1 {"type": "textarea", "id": "X", "key": "xText", "label": "Lauks", "validate": {"maxLength": "daudz"}}, | robeža „daudz” nav skaitlis
        bad pattern | change-identify-need | ("components": \\[) | $1 {"type": "textfield", "id": "X", "key": "xText", "label": "Lauks", "validate": {"pattern": "([a-z"}}, | parauga „([a-z” sistēma nesaprot
        pattern looks ahead | change-identify-need | ("components": \\[) | $1 {"type": "textfield", "id": "X", "key": "xText", "label": "Lauks", "validate": {"pattern": "(?=a)b"}}, | sistēma nesaprot
        preset | change-identify-need | ("components": \\[) | $1 {"type": "radio", "id": "X", "key": "x", "label": "Lauks", "defaultValue": "C", "values": [{"label": "A", "value": "A"}]}, | sākuma vērtība „C” nav derīga
        preset number | change-identify-need | ("components": \\[) | $1 {"type": "number", "id": "X", "key": "x", "label": "Lauks", "defaultValue": "abc"}, | sākuma vērtība „abc”
        hidden as in a model | change-identify-need | ("components": \\[) | $1 {"type": "textfield", "id": "X", "key": "xText", "label": "Lauks", "conditional": {"hide": "\\${closed}"}}, | nepareiza FEEL izteiksme
        broken expression | change-identify-need | ("components": \\[) | $1 {"type": "expression", "id": "X", "key": "x", "expression": "=1 +"}, | nepareiza FEEL izteiksme
        W32e | change-identify-need | ("components": \\[) | $1 "a", null, {"type": null}, | ir komponents bez veida
        """)
    void slip(String id, String form, String from, String to, String told) {
        assertThat(edited(form, from, to == null ? "" : to)).anyMatch(f -> f.contains(told));
    }

    @Test
    void w30CamundaEightIsToldAlone() {
        assertThat(edited("change-identify-need", "Camunda Platform", "Camunda Cloud"))
                .hasSize(1);
    }

    @DisplayName("what an owner may change stays accepted")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        R08  | change-review | (?s)\\{\\s*"type": "textarea",\\s*"id": "Field_sideEffectsText".*?"columns": null\\s*}\\s*}, |
        R08b | change-identify-need | "maxLength": 4000 | "maxLength": 400
        R08c | change-identify-need | Kas izmaiņu ierosina | Kas ierosina
        W24e | change-identify-need | ("components": \\[) | $1 {"type": "expression", "id": "E", "key": "e", "expression": "=1+1"},
        ways | change-identify-need | ("components": \\[) | $1 {"type": "select", "id": "X", "key": "x", "label": "Lauks", "defaultValue": "A", "values": [{"label": "A", "value": "A"}]}, {"type": "number", "id": "Y", "key": "y", "label": "Skaits", "defaultValue": 3, "validate": {"min": 0, "max": 9}},
        W24d | change-identify-need | ("components": \\[) | $1 {"type": "image", "id": "I", "source": "data:image/png;base64,AAAA"},
        R07  | change-identify-need | ("components": \\[) | $1 {"type": "html", "id": "H", "content": "<p>Kontakti: <b>dome</b></p>"},
        """)
    void right(String id, String form, String from, String to) {
        assertThat(edited(form, from, to == null ? "" : to)).isEmpty();
    }

    private static Set<String> edited(String form, String from, String to) {
        String after = text(form).replaceAll(from, to);
        assertThat(after).isNotEqualTo(text(form));
        return findings(form, after);
    }

    private static Set<String> findings(String name, String text) {
        Findings findings = new Findings();
        FormSchema shipped = FormSchema.parse(text(name).getBytes(StandardCharsets.UTF_8));
        FormFileCheck check = new FormFileCheck(name, FormFileCheck.lists(shipped), findings);
        FormSchema form = check.check(text.getBytes(StandardCharsets.UTF_8));
        if (form != null) {
            check.compare(form, shipped);
        }
        return findings.sentences();
    }

    private static String text(String form) {
        try {
            return Files.readString(Path.of("forms/change", form + ".form"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
