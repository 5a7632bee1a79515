package lv.saimnieks.support.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("K04: nothing that is typed runs in a page")
class MaterialTextTest {

    private final MaterialText text = new MaterialText();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](java&#115;cript:alert(1))",
                "[a](<java\tscript:alert(1)>)",
                "[a](vbscript:x)",
                "[b](data:text/html;base64,PHNjcmlwdD4=)",
                "<img src=x onerror=alert(1)>",
                "![x](x\" onerror=\"alert(1))",
                "<script>alert(1)</script>",
                "<svg onload=alert(1)>",
                "<a href='javascript:alert(1)'>a</a>",
                "<iframe src='//evil'></iframe>",
                "<style>body{display:none}</style>",
                "<form action=/iziet><button>a</button></form>"
            })
    void dangerousTextIsPlain(String typed) {
        assertThat(text.html(typed))
                .doesNotContainIgnoringCase("href=\"java")
                .doesNotContainIgnoringCase("href=\"vbs")
                .doesNotContainIgnoringCase("href=\"data")
                .doesNotContainPattern("(?i)<(img|a |script|svg|iframe|style|form|button)")
                .doesNotContainPattern("(?i)<[^>]*\\son\\w+=");
    }

    @Test
    @DisplayName("links to pages, mail and our own pages stay, and so do headings, lists and tables")
    void usefulTextStays() {
        String html = text.html("""
                # Kārtība

                1. [likumi](https://likumi.lv), [e-pasts](mailto:a@b.lv), [reģistrs](/registri/limeni)

                | ko | kad |
                |---|---|
                | **veidlapa** | ceturtdien |
                """);
        assertThat(html)
                .contains("<h2>Kārtība</h2>", "<ol>", "href=\"https://likumi.lv\"", "href=\"mailto:a&#64;b.lv\"")
                .contains("href=\"/registri/limeni\"", "<table>", "<strong>veidlapa</strong>");
    }

    @Test
    void emptyAndHugeTextsAreShown() {
        assertThat(text.html(null)).isEmpty();
        assertThat(text.html("> ".repeat(50_000))).startsWith("<pre>&gt; &gt;");
        assertThat(text.html("- ".repeat(20_000) + "<script>")).contains("&lt;script&gt;");
        assertThat(text.html("*a **b ".repeat(8_000) + "** c* ".repeat(8_000))).isNotEmpty();
        assertThat(text.html("[".repeat(100_000))).contains("[[[");
    }
}
