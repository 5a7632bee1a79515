package lv.saimnieks.audit.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The typeface of our papers: Liberation Sans has all Latvian letters; only the letters used are embedded. */
class Fonts {

    /** The family's name in style sheets. */
    static final String FAMILY = "Saimnieks Sans";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    void embedIn(PdfRendererBuilder builder) {
        embed(builder, "Regular", REGULAR, FontStyle.NORMAL);
        embed(builder, "Bold", BOLD, FontStyle.NORMAL);
        embed(builder, "Italic", REGULAR, FontStyle.ITALIC);
    }

    private void embed(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        byte[] file = files.computeIfAbsent(face, Fonts::read);
        builder.useFont(() -> new ByteArrayInputStream(file), FAMILY, weight, style, true);
    }

    static byte[] read(String face) {
        try (InputStream file = Fonts.class.getResourceAsStream("/liberation/LiberationSans-" + face + ".ttf")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
