package lv.saimnieks.audit.mask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("What leaves the server for a reader from outside is covered, whatever it is written in")
class MaskTest {

    private static final String NAME = "Jānis Paraugs";

    private final Mask mask = new Mask(text -> text.equals("Anna Paraudziņa"));

    @Test
    @DisplayName(
            "A page: text and what tags say; not scripts, links, other attributes, nor what was typed into a search")
    void pages() {
        assertThat(mask.html("<p title=\"" + NAME + "\">" + NAME + "</p><script>var a = \"" + NAME + "\";</script>"
                        + "<a href=\"/x/29123456\">29123456</a><input type=\"search\" value=\"" + NAME + "\">"))
                .isEqualTo("<p title=\"[vārds]\">[vārds]</p><script>var a = \"" + NAME + "\";</script>"
                        + "<a href=\"/x/29123456\">[tālrunis]</a><input type=\"search\" value=\"" + NAME + "\">");
    }

    @Test
    @DisplayName("JSON: texts, in any depth; numbers and names of fields stay, and so does what is no text")
    void json() {
        assertThat(new String(
                        mask.json(
                                ("{\"29123456\":29123456,\"a\":[\"" + NAME + "\",null,1.10,{\"b\":\"+371 29123456\"}]}")
                                        .getBytes(UTF_8)),
                        UTF_8))
                .isEqualTo("{\"29123456\":29123456,\"a\":[\"[vārds]\",null,1.10,{\"b\":\"[tālrunis]\"}]}");
    }

    @Test
    @DisplayName(
            "What is the institution's own stays, and what the reader sent: a refused form comes back as it was filled")
    void known() {
        assertThat(mask.keeping(NAME::equals).text("Anna Paraudziņa, " + NAME)).isEqualTo("Anna Paraudziņa, " + NAME);
        assertThat(mask.text("Anna Paraudziņa, " + NAME)).isEqualTo("Anna Paraudziņa, [vārds]");
    }

    @Test
    @DisplayName("Long CSV goes out by whole lines, all of it covered; a file that is no text goes out as it is")
    void answers() throws IOException {
        String line = "IZM-2026-000001;" + NAME + ";29123456\n";
        MockHttpServletResponse sent = new MockHttpServletResponse();
        MaskedAnswer csv = new MaskedAnswer(sent, () -> Optional.of(mask));
        csv.setContentType("text/csv;charset=UTF-8");
        csv.setContentLength(7);
        for (int i = 0; i < 5000; i++) {
            csv.getWriter().write(line);
        }
        csv.getWriter().write(NAME);
        csv.finish();
        assertThat(new String(sent.getContentAsByteArray(), UTF_8))
                .isEqualTo("IZM-2026-000001;[vārds];[tālrunis]\n".repeat(5000) + "[vārds]");
        assertThat(sent.getContentLength()).isZero();

        MockHttpServletResponse file = new MockHttpServletResponse();
        AtomicInteger asked = new AtomicInteger();
        MaskedAnswer pdf = new MaskedAnswer(file, () -> Optional.of(mask).filter(m -> asked.incrementAndGet() > 0));
        pdf.setContentType("application/pdf");
        pdf.setContentLength(NAME.getBytes(UTF_8).length);
        pdf.getOutputStream().write(NAME.getBytes(UTF_8));
        pdf.finish();
        assertThat(file.getContentAsByteArray()).isEqualTo(NAME.getBytes(UTF_8));
        assertThat(file.getContentLength()).isEqualTo(NAME.getBytes(UTF_8).length);
        assertThat(asked).hasValue(0);
    }
}
