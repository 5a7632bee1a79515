package lv.saimnieks.audit.pdf;

import java.util.Locale;

/** Small words of the SVG language; every number with a point, whatever the machine's language. */
final class Svg {

    private Svg() {}

    static String number(double value) {
        double cents = Math.round(value * 100) / 100.0;
        return cents == Math.rint(cents) ? Long.toString((long) cents) : Double.toString(cents);
    }

    static String fine(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    static String rectangle(Box box, double radius, String look) {
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" %s/>"
                .formatted(
                        number(box.x()),
                        number(box.y()),
                        number(box.width()),
                        number(box.height()),
                        number(radius),
                        look);
    }

    static String circle(double x, double y, double radius, String look) {
        return "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>".formatted(number(x), number(y), number(radius), look);
    }

    /** A path whose own origin is moved and scaled. */
    static String path(String data, double x, double y, double scale, String look) {
        return "<path transform=\"translate(%s %s) scale(%s)\" d=\"%s\" %s/>"
                .formatted(number(x), number(y), fine(scale), data, look);
    }
}
