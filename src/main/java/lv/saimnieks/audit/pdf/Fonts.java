package lv.saimnieks.audit.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The typeface of our papers: Liberation Sans has all Latvian letters; only the letters used are embedded. */
class Fonts {

    /** The family's name in style sheets. */
    static final String FAMILY = "Saimnieks Sans";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    // the table directory of an OpenType file
    private static final int TABLE_COUNT = 4;
    private static final int FIRST_TABLE = 12;
    private static final int TABLE_RECORD = 16;
    private static final int SUBSTITUTIONS = tag("GSUB");
    private static final int UNUSED = tag("xxxx");

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

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
            return withoutSubstitutions(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The font with its table of ligatures and other substitutions put out of use: Latvian needs none of them, and
     * looking for them takes half of the time that printing takes.
     */
    private static byte[] withoutSubstitutions(byte[] font) {
        ByteBuffer directory = ByteBuffer.wrap(font);
        int tables = directory.getShort(TABLE_COUNT);
        for (int table = 0; table < tables; table++) {
            int at = FIRST_TABLE + table * TABLE_RECORD;
            if (directory.getInt(at) == SUBSTITUTIONS) {
                directory.putInt(at, UNUSED);
            }
        }
        return font;
    }
}
