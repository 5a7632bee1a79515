package lv.saimnieks.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a domain's paper about a case needs besides its register: the drawing of the way, the late steps, the printer. Callers
 * make sure first that the person may read the case.
 */
public interface CasePapers {

    /** The way of a case; empty when the engine has forgotten it. */
    Way way(String processInstance);

    /**
     * Prints a template as PDF, with personal data covered where the reader reads the case so.
     *
     * @param number of the case
     * @param template well-formed XHTML that fills {@code audit/pdf/frame}
     */
    byte[] pdf(String number, String reader, String template, Map<String, Object> model);

    /** The drawing, a plane for each page, and the steps that were done after their term. */
    record Way(List<Plane> planes, List<LateStep> late) {}

    /** A page for the process or for a step that the case came to, and readable parts where that is too wide for a page. */
    record Plane(String name, String svg, List<Part> parts) {}

    /** A readable part of a plane, by the label it has on the overview. */
    record Part(String label, String svg) {}

    /**
     * A step that was done late, or is late now.
     *
     * @param who user id; null while nobody has it
     * @param done null while it is open
     */
    record LateStep(String step, String who, Instant due, Instant done) {}
}
