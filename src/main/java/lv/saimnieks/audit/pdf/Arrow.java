package lv.saimnieks.audit.pdf;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A line through points with rounded bends and a head at its end. */
record Arrow(List<double[]> points) {

    private static final double BEND = 5;
    private static final double HEAD = 10;
    private static final double HALF_HEAD = 4;

    static Arrow through(Collection<Waypoint> waypoints) {
        return new Arrow(
                waypoints.stream().map(w -> new double[] {w.getX(), w.getY()}).toList());
    }

    Box box() {
        Box box = new Box(points.get(0)[0], points.get(0)[1], 0, 0);
        for (double[] point : points) {
            box = box.with(new Box(point[0], point[1], 0, 0));
        }
        return box.grown(HALF_HEAD + 1);
    }

    /** @param solid a sequence flow; others are dotted */
    String drawn(Mark mark, boolean solid) {
        double[] end = points.get(points.size() - 1);
        double[] before = points.get(points.size() - 2);
        double length = Math.max(distance(before, end), 0.01);
        double alongX = (end[0] - before[0]) / length;
        double alongY = (end[1] - before[1]) / length;
        double[] neck = {end[0] - alongX * HEAD, end[1] - alongY * HEAD};
        String head = "<path d=\"M%s %sL%s %sL%s %sZ\" fill=\"%s\"/>"
                .formatted(
                        Svg.number(end[0]),
                        Svg.number(end[1]),
                        Svg.number(neck[0] - alongY * HALF_HEAD),
                        Svg.number(neck[1] + alongX * HALF_HEAD),
                        Svg.number(neck[0] + alongY * HALF_HEAD),
                        Svg.number(neck[1] - alongX * HALF_HEAD),
                        mark.line);
        String line = "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                .formatted(
                        path(length > HEAD ? neck : end),
                        mark.line,
                        Svg.number(mark == Mark.NONE ? 1.2 : mark.width),
                        solid ? "" : " stroke-dasharray=\"3 4\"");
        return solid ? line + head : line;
    }

    private String path(double[] end) {
        StringBuilder path = new StringBuilder("M").append(at(points.get(0)));
        for (int i = 1; i < points.size() - 1; i++) {
            double[] corner = points.get(i);
            double[] next = i + 1 == points.size() - 1 ? end : points.get(i + 1);
            path.append('L').append(at(towards(corner, points.get(i - 1))));
            path.append('Q').append(at(corner)).append(' ').append(at(towards(corner, next)));
        }
        return path.append('L').append(at(end)).toString();
    }

    private static double[] towards(double[] corner, double[] other) {
        double length = distance(corner, other);
        double part = length == 0 ? 0 : Math.min(BEND, length / 2) / length;
        return new double[] {corner[0] + (other[0] - corner[0]) * part, corner[1] + (other[1] - corner[1]) * part};
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    private static String at(double[] point) {
        return Svg.number(point[0]) + " " + Svg.number(point[1]);
    }
}
