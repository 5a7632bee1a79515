package lv.saimnieks.audit.pdf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lv.saimnieks.audit.casefile.CaseReport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/**
 * One plane of a model as SVG with the path that a case took: what it passed is framed thick and numbered in the order of
 * visits, what it did not is grey. A wide plane is shown twice: as a whole on one page, small, and in parts that can be read in
 * print, of which only those are made where the case has been. Neighbouring parts overlap; lanes are named on each.
 */
public final class Diagram {

    /** Letters of parts are at least six printer's points high: 12 points of the model at this scale. */
    private static final double READABLE = 0.5;

    /** Room for a part on A4 across, in printer's points. */
    private static final double PAGE_WIDTH = 760;

    private static final double PAGE_HEIGHT = 470;
    private static final int NODES = 3;
    private static final int LETTERS = 4;
    private static final double LARGEST = 0.8;
    private static final double OVERLAP = 140;
    private static final double OVERLAP_BELOW = 90;
    private static final double STRIP = 34;
    private static final double MARGIN = 12;

    private final String name;
    private final List<Piece> pieces;
    private final List<Band> bands;
    private final Box box;

    /**
     * A readable part of the diagram.
     *
     * @param label its name on the overview, {@code B2}
     * @param svg the drawing, at most 760 by 470 printer's points
     */
    public record Part(String label, String svg) {}

    private record Band(String name, Box box) {}

    private record Window(String label, Box box) {}

    private Diagram(String name, List<Piece> pieces, List<Band> bands) {
        this.name = name;
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
     * Draws a model: the process first, then each step with a plane of its own to which the case came.
     *
     * @param bpmn the model's XML as deployed
     * @param path where the case went; elements that the model does not have are passed over
     * @return no plane when the model comes without a diagram
     * @throws org.camunda.bpm.model.xml.ModelException when it is no BPMN
     */
    public static List<Diagram> planes(String bpmn, CaseReport.Path path) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)));
        Set<String> entered =
                path.elements().stream().map(CaseReport.Element::id).collect(Collectors.toSet());
        return model.getModelElementsByType(BpmnDiagram.class).stream()
                .map(BpmnDiagram::getBpmnPlane)
                .filter(p -> !(p.getBpmnElement() instanceof SubProcess step) || entered.contains(step.getId()))
                .map(p -> of(p, path))
                .filter(d -> !d.pieces.isEmpty())
                .toList();
    }

    private static Diagram of(BpmnPlane plane, CaseReport.Path path) {
        Drawer drawer = new Drawer(path);
        List<Band> bands = new ArrayList<>();
        for (BpmnShape shape : plane.getChildElementsByType(BpmnShape.class)) {
            drawer.draw(shape);
            if (shape.getBpmnElement() instanceof Lane || shape.getBpmnElement() instanceof Participant) {
                bands.add(new Band(Drawer.name(shape.getBpmnElement()), Drawer.box(shape.getBounds())));
            }
        }
        plane.getChildElementsByType(BpmnEdge.class).forEach(drawer::draw);
        return new Diagram(
                Optional.ofNullable(plane.getBpmnElement()).map(Drawer::name).orElse(""), drawer.pieces(), bands);
    }

    /** What the plane shows: the name of the step, or of the process; empty when it has none. */
    public String name() {
        return name;
    }

    /** Whether the whole diagram can be read when it is drawn as large as that, in printer's points. */
    public boolean readable(double width, double height) {
        return scale(width, height) >= READABLE;
    }

    /**
     * The whole diagram in a frame of that size in printer's points. When it cannot be read so small, the parts of
     * {@link #parts} are framed, and only what the case came to is named.
     *
     * @param words what a screen reader says for it
     */
    public String whole(double width, double height, String words) {
        double scale = scale(width, height);
        if (readable(width, height)) {
            return svg(box, scale, words, p -> true, "");
        }
        StringBuilder frames = new StringBuilder();
        double size = 8 / scale;
        for (Window part : windows()) {
            frames.append(Svg.rectangle(
                            part.box(),
                            0,
                            "fill=\"none\" stroke=\"#7a2fa0\" stroke-width=\"%s\" stroke-dasharray=\"%s\""
                                    .formatted(Svg.number(0.7 / scale), Svg.number(4 / scale))))
                    .append("<g fill=\"#7a2fa0\">")
                    .append(Glyphs.BOLD.drawn(
                            part.label(), part.box().x() + size / 3, part.box().y() + size, size))
                    .append("</g>");
        }
        return svg(box, scale, words, p -> p.layer() != LETTERS || p.visited(), frames.toString());
    }

    /** The parts where the case has been, in the order of reading, each to fill a page of A4 across under a heading. */
    public List<Part> parts(String words) {
        return windows().stream()
                .map(w -> {
                    Box shown = new Box(
                            w.box().x() - STRIP,
                            w.box().y(),
                            w.box().width() + STRIP,
                            w.box().height());
                    double scale = Math.min(PAGE_WIDTH / shown.width(), PAGE_HEIGHT / shown.height());
                    return new Part(w.label(), svg(shown, scale, words + " " + w.label(), p -> true, strip(w)));
                })
                .toList();
    }

    private double scale(double width, double height) {
        return Math.min(LARGEST, Math.min(width / box.width(), height / box.height()));
    }

    /** As few windows of a grid as show everything that the case came to. */
    private List<Window> windows() {
        List<Window> grid = grid();
        List<Piece> unseen = new ArrayList<>(
                pieces.stream().filter(p -> p.layer() == NODES && p.visited()).toList());
        List<Window> chosen = new ArrayList<>();
        while (!unseen.isEmpty()) {
            Window best = grid.stream()
                    .max(Comparator.comparingLong(w -> unseen.stream()
                            .filter(p -> w.box().contains(p.box()))
                            .count()))
                    .orElseThrow();
            if (!unseen.removeIf(p -> best.box().contains(p.box()))) {
                break; // larger than any window
            }
            chosen.add(best);
        }
        return grid.stream().filter(chosen::contains).toList();
    }

    private List<Window> grid() {
        int rows = count(box.height(), PAGE_HEIGHT / READABLE, OVERLAP_BELOW);
        double high = (box.height() + (rows - 1) * OVERLAP_BELOW) / rows;
        double scale = Math.min(LARGEST, PAGE_HEIGHT / high);
        int columns = count(box.width(), PAGE_WIDTH / scale - STRIP, OVERLAP);
        double wide = (box.width() + (columns - 1) * OVERLAP) / columns;
        List<Window> grid = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                grid.add(new Window(
                        column(column) + (row + 1),
                        new Box(
                                box.x() + column * (wide - OVERLAP),
                                box.y() + row * (high - OVERLAP_BELOW),
                                wide,
                                high)));
            }
        }
        return grid;
    }

    /** A … Z, AA, AB … as spreadsheets count columns. */
    private static String column(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : column(index / 26 - 1) + last;
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
            boolean innermost =
                    bands.stream().noneMatch(b -> !b.equals(band) && band.box().contains(b.box()));
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

    private String svg(Box shown, double scale, String words, Predicate<Piece> wanted, String above) {
        StringBuilder svg = new StringBuilder(("<svg xmlns=\"http://www.w3.org/2000/svg\" alt=\"%s\" width=\"%spt\""
                        + " height=\"%spt\" viewBox=\"%s %s %s %s\"><defs><clipPath id=\"part\">%s</clipPath></defs>"
                        + "<g clip-path=\"url(#part)\">")
                .formatted(
                        Xhtml.escaped(words),
                        Svg.number(shown.width() * scale),
                        Svg.number(shown.height() * scale),
                        Svg.number(shown.x()),
                        Svg.number(shown.y()),
                        Svg.number(shown.width()),
                        Svg.number(shown.height()),
                        Svg.rectangle(shown, 0, "")));
        pieces.stream().filter(p -> p.box().meets(shown)).filter(wanted).forEach(p -> svg.append(p.svg()));
        return svg.append(above).append("</g></svg>").toString();
    }
}
