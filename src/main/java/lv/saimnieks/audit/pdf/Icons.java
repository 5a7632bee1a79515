package lv.saimnieks.audit.pdf;

import java.util.Map;
import java.util.Set;

/**
 * The signs inside events, gateways and tasks, by the name of the BPMN element that they stand for; each is drawn in a
 * square from -10 to 10 around its middle.
 */
final class Icons {

    /** Stands for several runs of an activity at once, and one after another. */
    static final String PARALLEL_RUNS = "M-4 -5V5M0 -5V5M4 -5V5";

    static final String SEQUENTIAL_RUNS = "M-5 -4H5M-5 0H5M-5 4H5";
    static final String INSIDE_HIDDEN = "M-6 -6H6V6H-6ZM-4 0H4M0 -4V4";

    private static final String ENVELOPE = "M-9 -6H9V6H-9ZM-9 -6L0 1L9 -6";
    private static final String CLOCK = "M0 -9A9 9 0 1 1 0 9A9 9 0 1 1 0 -9ZM0 -5V0L4 2M0 -9V-7M0 9V7M-9 0H-7M9 0H7";
    private static final String DISC = "M0 -7.5A7.5 7.5 0 1 1 0 7.5A7.5 7.5 0 1 1 0 -7.5Z";
    private static final String GEAR =
            "M0 -3.5A3.5 3.5 0 1 1 0 3.5A3.5 3.5 0 1 1 0 -3.5ZM-2 -9H2L3 -6L6 -8L8 -5L6 -3L9 -2V2"
                    + "L6 3L8 6L5 8L3 6L2 9H-2L-3 6L-6 8L-8 5L-6 3L-9 2V-2L-6 -3L-8 -6L-5 -8L-3 -6Z";
    private static final String PERSON =
            "M-8 9V4C-8 0 -5 -1 -3 -1L0 2L3 -1C5 -1 8 0 8 4V9ZM0 -9A4 4 0 1 1 0 -1A4 4 0 1 1 0 -9Z";

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("messageEventDefinition", ENVELOPE),
            Map.entry("timerEventDefinition", CLOCK),
            Map.entry("errorEventDefinition", "M-8 8L-3 -7L3 1L8 -8L3 7L-3 -1Z"),
            Map.entry("linkEventDefinition", "M-9 -3H2V-7L9 0L2 7V3H-9Z"),
            Map.entry("signalEventDefinition", "M0 -8L8 6H-8Z"),
            Map.entry("escalationEventDefinition", "M0 -9L7 8L0 1L-7 8Z"),
            Map.entry("conditionalEventDefinition", "M-6 -8H6V8H-6ZM-4 -4H4M-4 0H4M-4 4H4"),
            Map.entry("compensateEventDefinition", "M0 -6V6L-9 0ZM9 -6V6L0 0Z"),
            Map.entry("cancelEventDefinition", "M-6 -6L6 6M6 -6L-6 6"),
            Map.entry("terminateEventDefinition", DISC),
            Map.entry("exclusiveGateway", "M-6 -7L6 7M6 -7L-6 7"),
            Map.entry("parallelGateway", "M-9 0H9M0 -9V9"),
            Map.entry("inclusiveGateway", DISC),
            Map.entry("complexGateway", "M-7 -7L7 7M7 -7L-7 7M-9 0H9M0 -9V9"),
            Map.entry("eventBasedGateway", DISC + "M0 -5L5 -1L3 4H-3L-5 -1Z"),
            Map.entry("userTask", PERSON),
            Map.entry("serviceTask", GEAR),
            Map.entry("sendTask", ENVELOPE),
            Map.entry("receiveTask", ENVELOPE),
            Map.entry("businessRuleTask", "M-9 -7H9V7H-9ZM-9 -3H9M-9 2H9M-3 -3V7"),
            Map.entry("scriptTask", "M-5 -8H7C2 -4 9 4 3 8H-8C-2 4 -9 -4 -5 -8ZM-4 -4H4M-3 0H5M-3 4H4"),
            Map.entry("manualTask", "M-9 -4H-2L-4 -8L3 -4H9V5H-9Z"));

    /** Signs that a throwing event fills; a message becomes an envelope in white on dark. */
    private static final Set<String> FILLED_WHEN_THROWING = Set.of(
            "messageEventDefinition",
            "errorEventDefinition",
            "linkEventDefinition",
            "signalEventDefinition",
            "escalationEventDefinition",
            "compensateEventDefinition");

    private Icons() {}

    /**
     * The sign of an element; empty when it has none.
     *
     * @param type name of the BPMN element
     * @param throwing whether the event (or task) sends rather than waits
     * @param inside colour of what the sign stands on
     */
    static String of(String type, boolean throwing, double x, double y, double scale, String color, String inside) {
        String data = SIGNS.get(type);
        if (data == null) {
            return "";
        }
        boolean filled = throwing && FILLED_WHEN_THROWING.contains(type)
                || type.equals("sendTask")
                || type.equals("terminateEventDefinition");
        if (filled && data.equals(ENVELOPE)) {
            return line("M-9 -6H9V6H-9Z", x, y, scale, color, color)
                    + line("M-9 -6L0 1L9 -6", x, y, scale, inside, "none");
        }
        return line(data, x, y, scale, color, filled ? color : "none");
    }

    static String line(String data, double x, double y, double scale, String color, String filling) {
        return Svg.path(
                data,
                x,
                y,
                scale,
                "fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\""
                        .formatted(filling, color, Svg.number(1.4 / scale)));
    }
}
