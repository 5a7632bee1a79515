package lv.saimnieks.audit.casefile;

import java.util.Locale;
import java.util.Set;
import lv.saimnieks.shared.Wording;

/**
 * Operations of the engine's operation log as a story tells them: the end of a sentence that begins with who did it.
 * Every operation on every kind of thing has words; the more common ones have words of their own.
 */
final class Deed {

    private static final String DEED = "casefile.deed.";
    private static final String THING = "casefile.thing.";

    private static final Locale LATVIAN = Locale.forLanguageTag("lv");

    /** Properties that say nothing beside the deed itself. */
    private static final Set<String> HIDDEN = Set.of(
            "suspensionState",
            "delegation",
            "delete",
            "async",
            "nrOfInstances",
            "nrOfVariables",
            "nrOfJobs",
            "processInstanceId",
            "processDefinitionId");

    private Deed() {}

    /**
     * What was done: "pieņēma uzdevumu „Klasificēt izmaiņu”".
     *
     * @param operation type of the operation as the engine writes it
     * @param entity kind of thing as the engine writes it
     * @param name of the thing; null when it has none or it is not known
     * @param to the new value in words; null when there is none
     */
    static String words(String operation, String entity, String name, String to) {
        String quoted = name == null ? "" : " " + Wording.of("casefile.deed.quoted", name);
        String thing = thing(entity) + quoted;
        String key = DEED + key(entity) + "." + key(operation);
        String nobody = key + (to == null ? ".none" : "");
        if (Wording.has(nobody)) {
            return Wording.of(nobody, thing, to, quoted);
        }
        if (Wording.has(key)) {
            return Wording.of(key, thing, to, quoted);
        }
        String general = DEED + key(operation);
        return Wording.of(Wording.has(general) ? general : DEED + "other", thing, to, quoted);
    }

    /** The kind of thing as the object of a sentence: "uzdevumu". */
    static String thing(String entity) {
        String key = THING + key(entity);
        return Wording.of(Wording.has(key) ? key : THING + "other");
    }

    /** A property of a thing as the operation log calls it, "Termiņš"; empty for those that people have no word for. */
    static String property(String property) {
        String key = "operations.property." + property;
        if (property == null || HIDDEN.contains(property) || !Wording.has(key)) {
            return "";
        }
        String label = Wording.of(key);
        return label.substring(0, 1).toUpperCase(LATVIAN) + label.substring(1);
    }

    private static String key(String part) {
        return part == null ? "" : part.replace(" ", "");
    }
}
