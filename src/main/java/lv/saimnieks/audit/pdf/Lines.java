package lv.saimnieks.audit.pdf;

import java.util.ArrayList;
import java.util.List;

/** A label broken into lines that fit a width; a word too long for it is broken too. */
record Lines(List<String> lines, double size, Glyphs font) {

    private static final double LEADING = 1.2;
    private static final double ASCENT = 0.9;

    static Lines of(String text, double width, double size, Glyphs font) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (font.width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (font.width(line, size) > width && line.length() > 1) {
                int fits = fitting(line, width, size, font);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return new Lines(lines, size, font);
    }

    double height() {
        return lines.size() * size * LEADING;
    }

    double width() {
        return lines.stream().mapToDouble(l -> font.width(l, size)).max().orElse(0);
    }

    /** The same, at most so many lines; what is left out is shown by dots. */
    Lines atMost(int count) {
        if (lines.size() <= count) {
            return this;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, count));
        String last = kept.get(count - 1);
        kept.set(count - 1, last.substring(0, Math.max(0, last.length() - 1)) + "…");
        return new Lines(kept, size, font);
    }

    /** Centred around x, the first line's top at y. */
    String centred(double x, double y, String color) {
        StringBuilder drawn = new StringBuilder("<g fill=\"" + color + "\">");
        double base = y + size * ASCENT;
        for (String line : lines) {
            drawn.append(font.drawn(line, x - font.width(line, size) / 2, base, size));
            base += size * LEADING;
        }
        return drawn.append("</g>").toString();
    }

    private static int fitting(String word, double width, double size, Glyphs font) {
        int fits = word.length() - 1;
        while (fits > 1 && font.width(word.substring(0, fits), size) > width) {
            fits--;
        }
        return fits;
    }
}
