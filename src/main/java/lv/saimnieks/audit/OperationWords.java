package lv.saimnieks.audit;

import lv.saimnieks.shared.Wording;

/**
 * Operations of the engine's operation log in words: the end of a sentence that begins with who did it. Every operation
 * of every kind of thing has words; the more common ones have words of their own.
 */
public final class OperationWords {

    private static final String DEED = "audit.deed.";
    private static final String ENTITY = "audit.entity.";

    private OperationWords() {}

    /**
     * What was done: "pieņēma uzdevumu „Klasificēt izmaiņu”".
     *
     * @param operation type of the operation as the engine writes it
     * @param entity kind of thing as the engine writes it
     * @param name of the thing; null when it has none or it is not known
     * @param to the new value in words; null when there is none
     */
    public static String deed(String operation, String entity, String name, String to) {
        String quoted = name == null ? "" : " " + Wording.of("audit.quoted", name);
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
    public static String thing(String entity) {
        String key = ENTITY + key(entity);
        return Wording.of(Wording.has(key) ? key : ENTITY + "other");
    }

    /** A property of a thing, "Termiņš"; empty for those that people have no word for. */
    public static String property(String property) {
        String key = "audit.property." + key(property);
        return property != null && Wording.has(key) ? Wording.of(key) : "";
    }

    private static String key(String part) {
        return part == null ? "" : part.replace(" ", "");
    }
}
