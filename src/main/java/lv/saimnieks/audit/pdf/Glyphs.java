package lv.saimnieks.audit.pdf;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Letters of a drawing as outlines, so that it looks the same on every machine, with or without fonts of its own. Widths
 * are those of the embedded font.
 */
final class Glyphs {

    static final Glyphs REGULAR = new Glyphs("Regular");
    static final Glyphs BOLD = new Glyphs("Bold");

    private record Glyph(int advance, String outline) {}

    private final TrueTypeFont font;
    private final int unitsPerEm;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private Glyphs(String face) {
        try {
            font = new TTFParser().parse(new RandomAccessReadBuffer(Fonts.read(face)));
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How wide the text is when set in the size. */
    double width(String text, double size) {
        return text.codePoints().mapToLong(c -> glyph(c).advance()).sum() * size / unitsPerEm;
    }

    /** The text from a point of the base line on, in the current fill. */
    String drawn(String text, double x, double y, double size) {
        StringBuilder paths = new StringBuilder();
        double scale = size / unitsPerEm;
        long place = 0;
        for (int character : text.codePoints().toArray()) {
            Glyph glyph = glyph(character);
            if (!glyph.outline().isEmpty()) {
                paths.append("<path transform=\"translate(%s %s) scale(%s %s)\" d=\"%s\"/>"
                        .formatted(
                                Svg.number(x + place * scale),
                                Svg.number(y),
                                Svg.fine(scale),
                                Svg.fine(-scale),
                                glyph.outline()));
            }
            place += glyph.advance();
        }
        return paths.toString();
    }

    private Glyph glyph(int character) {
        return glyphs.computeIfAbsent(character, this::read);
    }

    private synchronized Glyph read(int character) {
        try {
            int id = font.getUnicodeCmapLookup().getGlyphId(character);
            var outline = id == 0 && Character.isWhitespace(character)
                    ? null
                    : font.getGlyph().getGlyph(id);
            return new Glyph(
                    font.getAdvanceWidth(id),
                    outline == null ? "" : path(outline.getPath().getPathIterator(null)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(PathIterator outline) {
        StringBuilder path = new StringBuilder();
        double[] c = new double[6];
        for (; !outline.isDone(); outline.next()) {
            int kind = outline.currentSegment(c);
            path.append("MLQCZ".charAt(kind));
            int numbers = new int[] {2, 2, 4, 6, 0}[kind];
            for (int i = 0; i < numbers; i++) {
                path.append(i == 0 ? "" : " ").append(Math.round(c[i]));
            }
        }
        return path.toString();
    }
}
