package lv.saimnieks.audit.pdf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lv.saimnieks.audit.casefile.CaseFile;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/**
 * A model's diagram as SVG with the path that a case took: what it passed is framed thick and numbered in the order of
 * visits, what it did not is grey. A wide model is shown twice: as a whole on one page, small, and in parts that can be read in
 * print, of which only those are made where the case has been. Neighbouring parts overlap; lanes are named on each.
 */
public final class Diagram {

    /** Letters of parts are at least six printer's points high: 12 points of the model at this scale. */
    private static final double READABLE = 0.52;

    private static final double LARGEST = 0.8;
    private static final double OVERLAP = 140;
    private static final double OVERLAP_BELOW = 90;
    private static final double STRIP = 34;
    private static final double MARGIN = 12;

    private final List<Piece> pieces;
    private final List<Band> bands;
    private final Box box;

    /**
     * A readable part of the diagram.
     *
     * @param label its name on the overview, {@code B2}
     * @param svg the drawing, as wide and high as was asked for
     */
    public record Part(String label, String svg) {}

    private record Band(String name, Box box) {}

    private record Window(String label, Box box) {}

    private Diagram(List<Piece> pieces, List<Band> bands) {
        this.pieces =
                pieces.stream().sorted(Comparator.comparingInt(Piece::layer)).toList();
        this.bands = bands;
        this.box = pieces.stream()
                .map(Piece::box)
                .reduce(Box::with)
                .orElse(new Box(0, 0, 1, 1))
                .grown(MARGIN);
    }

    /**
     * Draws a model.
     *
     * @param bpmn the model's XML as deployed
     * @param path where the case went; elements that the model does not have are passed over
     * @throws org.camunda.bpm.model.xml.ModelException when it is no BPMN
     */
    public static Diagram of(String bpmn, CaseFile.Path path) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)));
        Drawer drawer = new Drawer(path);
        List<Band> bands = new ArrayList<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            drawer.draw(shape);
            if (shape.getBpmnElement() instanceof Lane || shape.getBpmnElement() instanceof Participant) {
                String name = shape.getBpmnElement().getAttributeValue("name");
                bands.add(new Band(name == null ? "" : name, Drawer.box(shape.getBounds())));
            }
        }
        model.getModelElementsByType(BpmnEdge.class).forEach(drawer::draw);
        return new Diagram(drawer.pieces(), bands);
    }

    /** Whether there is anything to draw: a model may come without a diagram. */
    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Whether the whole diagram can be read when it is drawn as large as that, in printer's points. */
    public boolean readable(double width, double height) {
        return scale(width, height) >= READABLE;
    }

    /**
     * The whole diagram in a frame of that size in printer's points.
     *
     * @param words what a screen reader says for it
     */
    public String whole(double width, double height, String words) {
        double scale = scale(width, height);
        StringBuilder frames = new StringBuilder();
        if (!readable(width, height)) {
            double size = 8 / scale;
            for (Window part : windows(width, height)) {
                frames.append(Svg.rectangle(
                                part.box(),
                                0,
                                "fill=\"none\" stroke=\"#7a2fa0\" stroke-width=\"%s\" stroke-dasharray=\"%s\""
                                        .formatted(Svg.number(0.7 / scale), Svg.number(4 / scale))))
                        .append("<g fill=\"#7a2fa0\">")
                        .append(Glyphs.BOLD.drawn(
                                part.label(),
                                part.box().x() + size / 3,
                                part.box().y() + size,
                                size))
                        .append("</g>");
            }
        }
        return svg(box, box.width() * scale, box.height() * scale, words, frames.toString());
    }

    /** The parts where the case has been, in the order of reading, each no larger than the frame, in printer's points. */
    public List<Part> parts(double width, double height, String words) {
        return windows(width, height).stream()
                .map(w -> {
                    Box shown = new Box(
                            w.box().x() - STRIP,
                            w.box().y(),
                            w.box().width() + STRIP,
                            w.box().height());
                    double scale = Math.min(width / shown.width(), height / shown.height());
                    return new Part(
                            w.label(),
                            svg(
                                    shown,
                                    shown.width() * scale,
                                    shown.height() * scale,
                                    words + " " + w.label(),
                                    strip(w)));
                })
                .toList();
    }

    private double scale(double width, double height) {
        return Math.min(LARGEST, Math.min(width / box.width(), height / box.height()));
    }

    private List<Window> windows(double width, double height) {
        int rows = count(box.height(), height / READABLE, OVERLAP_BELOW);
        double high = (box.height() + (rows - 1) * OVERLAP_BELOW) / rows;
        double scale = Math.min(LARGEST, height / high);
        int columns = count(box.width(), width / scale - STRIP, OVERLAP);
        double wide = (box.width() + (columns - 1) * OVERLAP) / columns;
        List<Window> windows = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Box part = new Box(
                        box.x() + column * (wide - OVERLAP), box.y() + row * (high - OVERLAP_BELOW), wide, high);
                if (pieces.stream().anyMatch(p -> p.layer() == 3 && p.visited() && p.middleIn(part))) {
                    windows.add(new Window((char) ('A' + column) + "" + (row + 1), part));
                }
            }
        }
        return windows;
    }

    private static int count(double length, double fitting, double overlap) {
        return length <= fitting ? 1 : (int) Math.ceil((length - overlap) / (fitting - overlap));
    }

    /** The names of the lanes that go through a part, at its left. */
    private String strip(Window part) {
        Box at = part.box();
        StringBuilder strip = new StringBuilder(Svg.rectangle(
                new Box(at.x() - STRIP, at.y(), STRIP, at.height()), 0, "fill=\"#ffffff\" stroke=\"none\""));
        for (Band band : bands) {
            double top = Math.max(band.box().y(), at.y());
            double bottom = Math.min(band.box().bottom(), at.bottom());
            boolean innermost = bands.stream().noneMatch(b -> b != band && within(b.box(), band.box()));
            if (innermost
                    && bottom - top > 40
                    && band.box().x() < at.x()
                    && !band.name().isBlank()) {
                strip.append(Svg.rectangle(
                                new Box(at.x() - STRIP + 1, top, STRIP - 2, bottom - top),
                                0,
                                "fill=\"#f1f4f6\" stroke=\"#b8c0c7\" stroke-width=\"1\""))
                        .append(Drawer.upright(band.name(), at.x() - STRIP / 2, (top + bottom) / 2, bottom - top));
            }
        }
        return strip.toString();
    }

    private static boolean within(Box inner, Box outer) {
        return inner.x() >= outer.x()
                && inner.y() >= outer.y()
                && inner.right() <= outer.right()
                && inner.bottom() <= outer.bottom();
    }

    private String svg(Box shown, double width, double height, String words, String above) {
        StringBuilder svg = new StringBuilder(("<svg xmlns=\"http://www.w3.org/2000/svg\" alt=\"%s\" width=\"%spt\""
                        + " height=\"%spt\" viewBox=\"%s %s %s %s\"><defs><clipPath id=\"part\">%s</clipPath></defs>"
                        + "<g clip-path=\"url(#part)\">")
                .formatted(
                        Xhtml.escaped(words),
                        Svg.number(width),
                        Svg.number(height),
                        Svg.number(shown.x()),
                        Svg.number(shown.y()),
                        Svg.number(shown.width()),
                        Svg.number(shown.height()),
                        Svg.rectangle(shown, 0, "")));
        pieces.stream().filter(p -> p.box().meets(shown)).forEach(p -> svg.append(p.svg()));
        return svg.append(above).append("</g></svg>").toString();
    }
}
