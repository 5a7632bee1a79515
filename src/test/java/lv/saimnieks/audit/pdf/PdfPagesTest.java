package lv.saimnieks.audit.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import lv.saimnieks.AppTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A template becomes a PDF that people and screen readers read. */
@AppTest
class PdfPagesTest {

    private static final String ALPHABET = "āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ ŗō — „pēdiņas” 5 € → ✓";

    @Autowired
    PdfPages pages;

    @Test
    @DisplayName("Latvian letters, page numbers, title, language, bookmarks and tags are there; all fonts are embedded")
    void isReadable() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(pages.of("audit/pdf/sample", model(ALPHABET, "")))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ", "„pēdiņas” 5 €", "Glāžšķūņa rūķīši", "21.11.2026.")
                    .contains("1. lapa no " + pdf.getNumberOfPages(), "Kājene: žņaugs");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Lieta ĀŽ");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("lv");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Glāžšķūņa rūķīši");
            assertThat(StreamSupport.stream(pdf.getPages().spliterator(), false).flatMap(PdfPagesTest::fonts))
                    .isNotEmpty()
                    .allMatch(name -> name.contains("LiberationSans"));
            PDPage last = pdf.getPage(pdf.getNumberOfPages() - 1);
            assertThat(last.getMediaBox().getWidth())
                    .isGreaterThan(last.getMediaBox().getHeight());
        }
    }

    @Test
    @DisplayName("text stays text; what no XML may hold is left out; nothing outside is loaded")
    void loadsNothing() throws IOException {
        String attack = "<script>alert(1)</script>\u0000\u0007&amp;";
        try (PDDocument pdf = Loader.loadPDF(pages.of(
                "audit/pdf/sample",
                model(
                        attack,
                        "<img alt='x' src='file:///etc/passwd'/><img alt='y' src='http://localhost:1/x.png'/>")))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("<script>alert(1)</script>&amp;");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Xhtml.parse("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"));
    }

    @Test
    @DisplayName("the same content at the same moment is the same file")
    void isReproducible() throws IOException {
        byte[] file = pages.of("audit/pdf/sample", model(ALPHABET, ""));
        assertThat(file).isEqualTo(pages.of("audit/pdf/sample", model(ALPHABET, "")));
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-11-23T08:00:00Z");
        }
    }

    private static java.util.stream.Stream<String> fonts(PDPage page) {
        return StreamSupport.stream(page.getResources().getFontNames().spliterator(), false)
                .map(name -> font(page, name));
    }

    private static String font(PDPage page, COSName name) {
        try {
            return page.getResources().getFont(name).getName();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> model(String text, String markup) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", "Lieta ĀŽ");
        model.put("foot", "Kājene: žņaugs");
        model.put("text", text);
        model.put("markup", markup);
        model.put("rows", 90);
        model.put("day", LocalDate.of(2026, 11, 21));
        model.put(
                "drawing",
                "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='60'><text x='5' y='20'"
                        + " font-family='Saimnieks Sans' font-size='12'>Zīmējums šķēršļu joslā</text></svg>");
        return model;
    }
}
