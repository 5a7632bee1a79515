package lv.saimnieks.audit.pdf;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** The shapes of events, gateways and activities as BPMN draws them. */
final class Shapes {

    private static final double NAME = 12;

    private Shapes() {}

    static String event(Event event, Box box, Mark mark) {
        double radius = box.width() / 2;
        boolean interrupts = !(event instanceof BoundaryEvent b && !b.cancelActivity())
                && !(event instanceof StartEvent s && !s.isInterrupting());
        String dashes = interrupts ? "" : " stroke-dasharray=\"4 3\"";
        double width = event instanceof EndEvent ? mark.width + 2 : mark.width;
        String ring = "fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s"
                .formatted(mark.fill, mark.line, Svg.number(width), dashes);
        StringBuilder svg = new StringBuilder(Svg.circle(box.centerX(), box.centerY(), radius, ring));
        if (!(event instanceof StartEvent) && !(event instanceof EndEvent)) {
            svg.append(Svg.circle(
                    box.centerX(),
                    box.centerY(),
                    radius - 3.5,
                    "fill=\"none\" stroke=\"%s\" stroke-width=\"1\"%s".formatted(mark.line, dashes)));
        }
        definition(event)
                .ifPresent(d -> svg.append(Icons.of(
                        d.getElementType().getTypeName(),
                        event instanceof ThrowEvent,
                        box.centerX(),
                        box.centerY(),
                        radius / 18,
                        mark.line,
                        mark.fill)));
        return svg.toString();
    }

    private static Optional<EventDefinition> definition(Event event) {
        return event.getChildElementsByType(EventDefinition.class).stream().findFirst();
    }

    static String gateway(Gateway gateway, Box box, Mark mark) {
        String diamond = "M%s %sL%s %sL%s %sL%s %sZ"
                .formatted(
                        Svg.number(box.centerX()),
                        Svg.number(box.y()),
                        Svg.number(box.right()),
                        Svg.number(box.centerY()),
                        Svg.number(box.centerX()),
                        Svg.number(box.bottom()),
                        Svg.number(box.x()),
                        Svg.number(box.centerY()));
        String sign = Icons.of(
                gateway.getElementType().getTypeName(),
                false,
                box.centerX(),
                box.centerY(),
                box.width() / 50 * 1.2,
                mark.line,
                mark.fill);
        return "<path d=\"" + diamond + "\" " + mark.look() + "/>" + sign;
    }

    static String activity(Activity activity, Box box, Mark mark, boolean closed) {
        double line = activity instanceof CallActivity ? mark.width + 2 : mark.width;
        String look = "fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s%s"
                .formatted(
                        closed ? mark.fill : "#fbfcfd",
                        mark.line,
                        Svg.number(line),
                        mark.dashes.isEmpty() ? "" : " stroke-dasharray=\"" + mark.dashes + "\"",
                        activity instanceof SubProcess s && s.triggeredByEvent() ? " stroke-dasharray=\"2 4\"" : "");
        StringBuilder svg = new StringBuilder(Svg.rectangle(box, 9, look));
        svg.append(Icons.of(
                activity.getElementType().getTypeName(), false, box.x() + 13, box.y() + 13, 0.8, mark.line, mark.fill));
        if (activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics many) {
            String sign = many.isSequential() ? Icons.SEQUENTIAL_RUNS : Icons.PARALLEL_RUNS;
            svg.append(Icons.line(sign, box.centerX(), box.bottom() - 9, 1, mark.line, "none"));
        } else if (closed && (activity instanceof SubProcess || activity instanceof CallActivity)) {
            svg.append(Icons.line(Icons.INSIDE_HIDDEN, box.centerX(), box.bottom() - 9, 1, mark.line, "none"));
        }
        return svg.toString();
    }

    static String nameInside(String name, Box box, Mark mark, boolean closed) {
        if (!closed) {
            return Lines.of(name, box.width() - 30, NAME, Glyphs.BOLD)
                    .atMost(2)
                    .centred(box.centerX(), box.y() + 6, mark.text);
        }
        Lines lines = Lines.of(name, box.width() - 12, NAME, Glyphs.REGULAR)
                .atMost((int) ((box.height() - 6) / (NAME * 1.2)));
        return lines.centred(box.centerX(), box.centerY() - lines.height() / 2, mark.text);
    }
}
