package lv.saimnieks.audit.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.audit.casefile.CaseReport;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Group;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Draws the shapes and lines of a model piece by piece, marked with what a case did there. */
class Drawer {

    private static final double NAME = 12;
    private static final double SMALL = 11;
    private static final double LABEL_WIDTH = 90;
    private static final double HEADER = 30;
    private static final String QUIET = "#b8c0c7";

    private final Map<String, CaseReport.Element> visited;
    private final Set<String> flows;
    private final List<Piece> pieces = new ArrayList<>();

    Drawer(CaseReport.Path path) {
        visited = path.elements().stream()
                .collect(Collectors.toMap(CaseReport.Element::id, Function.identity(), (a, b) -> a));
        flows = new HashSet<>(path.flows());
    }

    List<Piece> pieces() {
        return pieces;
    }

    void draw(BpmnShape shape) {
        BaseElement element = shape.getBpmnElement();
        if (element == null || shape.getBounds() == null) {
            return;
        }
        Box box = box(shape.getBounds());
        if (element instanceof Participant || element instanceof Lane) {
            pool(element, box);
        } else if (element instanceof Event event) {
            node(event, box, Shapes.event(event, box, mark(event)));
            outerLabel(event, shape.getBpmnLabel(), box);
        } else if (element instanceof Gateway gateway) {
            node(gateway, box, Shapes.gateway(gateway, box, mark(gateway)));
            outerLabel(gateway, shape.getBpmnLabel(), box);
        } else if (element instanceof Activity activity) {
            activity(activity, box, !(element instanceof SubProcess) || !shape.isExpanded());
        } else if (element instanceof Group group) {
            group(group, box);
        } else {
            note(element, box);
        }
    }

    void draw(BpmnEdge edge) {
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        if (points.size() < 2 || edge.getBpmnElement() == null) {
            return;
        }
        BaseElement element = edge.getBpmnElement();
        boolean flow = element instanceof SequenceFlow;
        boolean taken = flows.contains(element.getId());
        Mark mark = taken ? Mark.DONE : Mark.NONE;
        Arrow arrow = Arrow.through(points);
        pieces.add(new Piece(2, arrow.box(), taken, arrow.drawn(mark, flow)));
        if (flow && named(element) && edge.getBpmnLabel() != null) {
            Box at = edge.getBpmnLabel().getBounds() == null
                    ? new Box(arrow.box().centerX(), arrow.box().centerY(), 0, 0)
                    : box(edge.getBpmnLabel().getBounds());
            label(name(element), at, mark, taken);
        }
    }

    private void pool(BaseElement element, Box box) {
        String look = "fill=\"none\" stroke=\"" + (element instanceof Participant ? "#5d666e" : QUIET)
                + "\" stroke-width=\"1.2\"";
        StringBuilder svg = new StringBuilder(Svg.rectangle(box, 0, look));
        if (named(element)) {
            svg.append(upright(name(element), box.x() + HEADER / 2, box.centerY(), box.height()));
        }
        pieces.add(new Piece(0, box, false, svg.toString()));
    }

    /** Whose work it is: the frame of a role around its steps. */
    private void group(Group group, Box box) {
        String role = group.getCategory() == null ? "" : group.getCategory().getValue();
        Lines lines = Lines.of(role, box.width() - 8, SMALL, Glyphs.REGULAR).atMost(1);
        pieces.add(new Piece(
                0,
                box,
                false,
                Svg.rectangle(
                                box,
                                8,
                                "fill=\"none\" stroke=\"%s\" stroke-width=\"1.2\" stroke-dasharray=\"8 4 2 4\""
                                        .formatted(QUIET))
                        + lines.centred(box.centerX(), box.y() + 6, "#333333")));
    }

    /** A name turned to be read from below. */
    static String upright(String name, double x, double y, double room) {
        Lines lines = Lines.of(name, room - 8, NAME, Glyphs.REGULAR).atMost(2);
        return "<g transform=\"translate(%s %s) rotate(-90)\">%s</g>"
                .formatted(Svg.number(x), Svg.number(y), lines.centred(0, -lines.height() / 2, "#333333"));
    }

    private void activity(Activity activity, Box box, boolean closed) {
        Mark mark = mark(activity);
        String svg = Shapes.activity(activity, box, mark, closed);
        if (named(activity)) {
            pieces.add(new Piece(4, box, mark != Mark.NONE, Shapes.nameInside(name(activity), box, mark, closed)));
        }
        if (closed) {
            node(activity, box, svg);
        } else {
            pieces.add(new Piece(1, box.grown(3), false, svg));
            badge(activity, box, mark);
        }
    }

    /** Notes, data objects and whatever else stands in a model: a box with its words. */
    private void note(BaseElement element, Box box) {
        String words = element instanceof TextAnnotation text && text.getText() != null
                ? text.getText().getTextContent()
                : name(element);
        Lines lines = Lines.of(words, Math.max(box.width() - 8, 30), SMALL, Glyphs.REGULAR);
        String svg = "<path d=\"M%s %sh-8v%sh8\" fill=\"none\" stroke=\"#5d666e\"/>"
                        .formatted(Svg.number(box.x() + 8), Svg.number(box.y()), Svg.number(box.height()))
                + (words.isBlank() ? "" : lines.centred(box.centerX(), box.y() + 3, "#333333"));
        pieces.add(new Piece(3, box, false, svg));
    }

    private void node(FlowNode node, Box box, String svg) {
        pieces.add(new Piece(3, box.grown(3), mark(node) != Mark.NONE, svg));
        badge(node, box, mark(node));
    }

    /** The order of visits, on the upper left corner; an exclamation mark where something failed. */
    private void badge(BaseElement element, Box box, Mark mark) {
        CaseReport.Element visit = visited.get(element.getId());
        if (visit == null || visit.order().isEmpty()) {
            return;
        }
        String words = Mark.orders(visit.order()) + (visit.failed() > 0 ? " !" : "");
        double width = Glyphs.BOLD.width(words, SMALL) + 8;
        Box place = new Box(box.x() - 8, box.y() - 10, width, 16);
        String svg = Svg.rectangle(place, 8, "fill=\"" + mark.line + "\" stroke=\"#ffffff\" stroke-width=\"1\"")
                + "<g fill=\"#ffffff\">" + Glyphs.BOLD.drawn(words, place.x() + 4, place.y() + 12, SMALL) + "</g>";
        pieces.add(new Piece(5, place, false, svg));
    }

    private void outerLabel(FlowNode node, BpmnLabel label, Box box) {
        if (!named(node)) {
            return;
        }
        Box at = label == null || label.getBounds() == null
                ? new Box(box.centerX(), box.bottom() + 4, 0, 0)
                : box(label.getBounds());
        label(name(node), at, mark(node), mark(node) != Mark.NONE);
    }

    private void label(String words, Box at, Mark mark, boolean reached) {
        Lines lines = Lines.of(words, Math.max(at.width(), LABEL_WIDTH), SMALL, Glyphs.REGULAR);
        double width = lines.width();
        Box box = new Box(at.centerX() - width / 2, at.y(), width, lines.height());
        String paper = Svg.rectangle(box, 0, "fill=\"#ffffff\" fill-opacity=\"0.75\"");
        pieces.add(
                new Piece(4, box, false, paper + lines.centred(at.centerX(), at.y(), reached ? "#111111" : mark.text)));
    }

    private Mark mark(BaseElement element) {
        return Mark.of(visited.get(element.getId()));
    }

    private static boolean named(BaseElement element) {
        return !name(element).isBlank();
    }

    static String name(BaseElement element) {
        String name = element.getAttributeValue("name");
        return name == null ? "" : name;
    }

    static Box box(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
