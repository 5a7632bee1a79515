package lv.saimnieks.models.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.deployment.bpmn.ModelVocabulary;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;

@AppTest
@DisplayName("The reference of models says all that the checks know")
class ReferencePageTest {

    @LocalServerPort
    int port;

    @Autowired
    ModelVocabulary vocabulary;

    @Autowired
    ApplicationContext context;

    private String page;

    @BeforeEach
    void open() {
        page = HtmlUtils.htmlUnescape(TestHttp.browser(port, "procesa-saimnieks-1")
                .get("/modeli/uzzinas")
                .body());
    }

    @Test
    @DisplayName("every bean that a model may name stands there with a sentence of its own")
    void beans() {
        List<String> names = new ArrayList<>();
        for (Class<?> kind : Set.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)) {
            names.addAll(List.of(context.getBeanNamesForType(kind)));
        }
        names.removeIf(name -> !context.containsBeanDefinition(name)); // what other tests put there
        assertThat(names).contains("remind");
        assertThat(vocabulary.beans())
                .extracting(ModelVocabulary.Bean::name)
                .containsExactlyInAnyOrderElementsOf(Set.copyOf(names));
        vocabulary
                .beans()
                .forEach(b -> assertThat(page).contains("<code>${" + b.name() + "}</code>", Reference.what(b)));
        assertThat(vocabulary.beans())
                .extracting(Reference::what)
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("variables with codes, messages, tables, forms with fields, and what the contract orders")
    void processes() {
        assertThat(vocabulary.processes()).isNotEmpty();
        for (ModelVocabulary.Shipped process : vocabulary.processes()) {
            process.contract().variables().forEach((name, variable) -> {
                assertThat(page).contains(code(name), variable.set());
                assertThat(variable.set()).as(name).isNotBlank();
                variable.codes().forEach(c -> assertThat(page).contains(code(c)));
            });
            process.contract()
                    .messages()
                    .forEach((name, says) -> assertThat(page).contains(code(name), says));
            process.contract().order().forEach(o -> assertThat(page).contains(o.why()));
            process.tables().forEach((id, table) -> {
                assertThat(page).contains("tabula-" + id, table.name());
                table.columns().inputs().forEach(c -> assertThat(page).contains(code(c.name())));
                table.columns().outputs().forEach(c -> {
                    assertThat(page).contains(code(c.name()));
                    c.codes().forEach(one -> assertThat(page).contains(code(one)));
                });
            });
            process.forms().forEach((id, form) -> {
                assertThat(page).contains("veidlapa-" + id);
                form.all().stream()
                        .filter(c -> c.isInput() || c.isList())
                        .forEach(c -> assertThat(page).contains(c.key() + "</code>", c.label()));
            });
            process.steps().stream()
                    .flatMap(s -> s.requirements().stream())
                    .forEach(r -> assertThat(page).contains(code(r)));
        }
    }

    @Test
    @DisplayName("roles, every word that a model may have, and bounds")
    void words() {
        for (Role role : Role.values()) {
            assertThat(page).contains(code(role.group()), role.label());
        }
        vocabulary
                .words()
                .values()
                .forEach(words -> words.forEach(w -> assertThat(page).contains(code(w))));
        assertThat(page)
                .contains(
                        Wording.of(
                                "reference.limits.history",
                                String.valueOf(vocabulary.limits().history().toDays())),
                        code("5 wd"),
                        code("P10D"));
    }

    private static String code(String text) {
        return "<code>" + text + "</code>";
    }
}
