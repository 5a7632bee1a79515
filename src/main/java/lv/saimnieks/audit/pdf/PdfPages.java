package lv.saimnieks.audit.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.w3c.dom.Document;

/**
 * Prints a template as a PDF on A4 that a screen reader can read: title, language, bookmarks from the headings, tagged
 * structure, page numbers "1. lapa no 4".
 *
 * <p>A template is well-formed XHTML without a doctype that fills the frame {@code templates/audit/pdf/frame.html}; a
 * section of class {@code landscape} stands on wide pages of its own. Beans ({@code @fmt}) and messages work as on pages.
 */
@Component
public class PdfPages {

    private static final Locale LATVIAN = Locale.forLanguageTag("lv");
    private static final float PDF_1_7 = 1.7f;

    static {
        XRLog.setLoggerImpl(new PrinterLog());
    }

    private final ITemplateEngine templates;
    private final ApplicationContext beans;
    private final Clock clock;
    private final Fonts fonts = new Fonts();

    PdfPages(ITemplateEngine templates, ApplicationContext beans, Clock clock) {
        this.templates = templates;
        this.beans = beans;
        this.clock = clock;
    }

    /**
     * Prints the template.
     *
     * @param template name of the template, {@code audit/evidence/case}
     * @param model what the template shows; texts are escaped, characters that no XML may hold are left out
     * @return the PDF file
     */
    public byte[] of(String template, Map<String, Object> model) {
        return of(template, model, page -> page);
    }

    /** The same, with something done to the page before it is printed. */
    public byte[] of(String template, Map<String, Object> model, UnaryOperator<String> last) {
        Context context = new Context(LATVIAN, model);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        return print(Xhtml.parse(last.apply(templates.process(template, context))));
    }

    private byte[] print(Document page) {
        Bookmarks.add(page);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(page, null)
                .usePdfVersion(PDF_1_7)
                .usePdfUaAccessibility(true)
                .useSVGDrawer(new Drawings())
                .useReplacementText("?")
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withProducer("Saimnieks");
        fonts.embedIn(builder);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            stamp(document);
            document.save(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Time and id of the file follow from the clock, not from the machine's moment. */
    private void stamp(PDDocument document) {
        GregorianCalendar now = GregorianCalendar.from(
                clock.instant().atZone(TimeZone.getTimeZone("UTC").toZoneId()));
        document.getDocumentInformation().setCreationDate(now);
        document.getDocumentInformation().setModificationDate(now);
        document.setDocumentId(now.getTimeInMillis());
    }
}
