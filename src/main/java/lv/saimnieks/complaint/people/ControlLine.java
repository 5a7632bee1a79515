package lv.saimnieks.complaint.people;

/**
 * One figure of the monthly control as people read it.
 *
 * @param href where those that it counts are listed; null when no list shows just these
 */
public record ControlLine(String label, String value, String href) {

    String markdown() {
        return "- %s: **%s**".formatted(href == null ? label : "[%s](%s)".formatted(label, href), value);
    }
}
