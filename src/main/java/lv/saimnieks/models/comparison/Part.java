package lv.saimnieks.models.comparison;

import java.util.LinkedHashMap;
import java.util.Map;
import lv.saimnieks.shared.Wording;

/**
 * A part of a file, as a step, a field or a column, with everything that it says.
 *
 * @param id what it is known by in both versions
 * @param type as the file calls it, {@code userTask}; a message key may give it a name
 * @param name what people call it; empty when it has no name
 * @param place where it is found, as the step around it; empty at the top
 * @param properties key of the property, {@code formRef} or {@code property:requirement} → what it says
 */
record Part(String id, String type, String name, Said place, Map<String, Said> properties) {

    static final String TYPE = "comparison.type.";

    /**
     * What a property says.
     *
     * @param value what makes it another one, as the id of the step it points to
     * @param shown what people see, as the name of that step
     */
    record Said(String value, String shown) {

        static final Said NOTHING = new Said("", "");

        static Said of(String text) {
            return new Said(text, text);
        }
    }

    /** A type as people call it; as written when nobody knows it. */
    static String typeLabel(String type) {
        return Wording.has(TYPE + type) ? Wording.of(TYPE + type) : type;
    }

    /** Everything that the part says, its type and place too. */
    Map<String, Said> said() {
        Map<String, Said> said = new LinkedHashMap<>();
        said.put("type", new Said(type, typeLabel(type)));
        said.put("place", place);
        said.putAll(properties);
        return said;
    }
}
