package lv.saimnieks.complaint.people;

/**
 * One figure of the monthly control as people read it.
 *
 * @param href where those that it counts are listed; null when no list shows just these
 */
public record ControlLine(String label, String value, String href) {

    /** A list is opened beside the form, so that what was typed there stays. */
    String markdown() {
        String shown = href == null
                ? label
                : "<a href=\"%s\" target=\"_blank\" rel=\"noopener\">%s</a>"
                        .formatted(href.replace("&", "&amp;"), label);
        return "- %s: **%s**".formatted(shown, value);
    }
}
