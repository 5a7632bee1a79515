package lv.saimnieks.cases.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values of periods as a line drawn by hand in a box of 120 by 28; a period without a value is a break in it, neither 0 nor
 * 100 (S04).
 *
 * @param lines points of each unbroken part, as SVG writes them
 * @param target height of the target
 * @param dots path of the values
 * @param broken path of those that broke the target
 */
public record TrendLine(List<String> lines, String target, String dots, String broken) {

    private static final double WIDTH = 120;
    private static final double HEIGHT = 28;
    private static final double MARGIN = 3;

    /** What stands in the box; made here, as a template would take most of the time of a page with a thousand of them. */
    public String drawing() {
        StringBuilder svg = new StringBuilder("<line x1=\"0\" x2=\"120\" y1=\"")
                .append(target)
                .append("\" y2=\"")
                .append(target)
                .append("\" stroke=\"currentColor\" stroke-dasharray=\"3 3\" stroke-opacity=\"0.5\"/>");
        lines.forEach(l -> svg.append("<polyline points=\"")
                .append(l)
                .append("\" fill=\"none\" stroke=\"#0b5d66\" stroke-width=\"1.5\"/>"));
        return svg.append(marks(dots, "#0b5d66", "3.5"))
                .append(marks(broken, "#a3191f", "6"))
                .toString();
    }

    private static String marks(String path, String colour, String width) {
        return "<path d=\"%s\" stroke=\"%s\" stroke-width=\"%s\" stroke-linecap=\"round\"/>"
                .formatted(path, colour, width);
    }

    /** @param amount null where a period has none */
    public record Point(@Nullable BigDecimal amount, boolean breached) {}

    /** @param points oldest first */
    public static TrendLine of(List<Point> points, BigDecimal target) {
        return of(points, target, target);
    }

    /**
     * @param points oldest first
     * @param other a value that the box reaches to at least, so that lines below each other compare
     */
    public static TrendLine of(List<Point> points, BigDecimal target, BigDecimal other) {
        List<BigDecimal> known = Stream.concat(
                        points.stream().map(Point::amount).filter(Objects::nonNull), Stream.of(target, other))
                .sorted()
                .toList();
        double least = known.get(0).doubleValue();
        double most = known.get(known.size() - 1).doubleValue();
        double step = points.size() < 2 ? 0 : (WIDTH - 2 * MARGIN) / (points.size() - 1);
        List<String> lines = new ArrayList<>();
        StringBuilder dots = new StringBuilder();
        StringBuilder broken = new StringBuilder();
        StringJoiner line = new StringJoiner(" ").setEmptyValue("");
        for (int i = 0; i < points.size(); i++) {
            BigDecimal value = points.get(i).amount();
            if (value == null) {
                lines.add(line.toString());
                line = new StringJoiner(" ").setEmptyValue("");
            } else {
                String place = number(MARGIN + i * step) + "," + height(value, least, most);
                line.add(place);
                (points.get(i).breached() ? broken : dots)
                        .append('M')
                        .append(place)
                        .append("h0");
            }
        }
        lines.add(line.toString());
        return new TrendLine(
                lines.stream().filter(l -> !l.isEmpty()).toList(),
                height(target, least, most),
                dots.toString(),
                broken.toString());
    }

    private static String height(BigDecimal value, double least, double most) {
        double share = most == least ? 0.5 : (value.doubleValue() - least) / (most - least);
        return number(HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN));
    }

    private static String number(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }
}
