package lv.saimnieks.platform;

import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;

/** The operation log in words: operations, things, properties and values, and who did what. Stories of cases ask here too. */
public final class OperationText {

    private static final Set<String> PEOPLE = Set.of("assignee", "owner", "candidate", "userId");
    private static final Set<String> MOMENTS = Set.of("dueDate", "duedate", "followUpDate", "removalTime");

    private OperationText() {}

    /**
     * Who did what: "Eksperts 1 pieņēma uzdevumu „Klasificēt izmaiņu”". What is rare in a case is said less smoothly.
     *
     * @param who how the person is shown; null for the system
     * @param operation type of the operation as the engine writes it
     * @param entity kind of thing as the engine writes it
     * @param name of the thing; null when it has none or it is not known
     * @param to the new value in words; null when there is none
     */
    public static String done(String who, String operation, String entity, String name, String to) {
        String person = who == null ? Wording.of("operations.system") : who;
        String quoted = name == null ? "" : " " + Wording.of("operations.step", name);
        String own = "operations.done." + entity + "." + operation;
        String key = to == null && Wording.has(own + ".none")
                ? own + ".none"
                : Wording.has(own) ? own : "operations.done." + operation;
        return Wording.has(key)
                ? Wording.of(key, person, quoted, to)
                : Wording.of("operations.done.other", person, operation(operation), entity(entity) + quoted);
    }

    /** The operation type in words. */
    public static String operation(String type) {
        return label("operations.operation.", type);
    }

    /** The entity type in words. */
    public static String entity(String type) {
        return label("operations.entity.", type);
    }

    /** The property in words; the engine's own word where there is none, null for null. */
    public static String property(String name) {
        return name == null ? null : label("operations.property.", name);
    }

    /** Where somebody looked or was refused. */
    public static String area(String name) {
        return label("operations.area.", name);
    }

    private static String label(String prefix, String code) {
        String key = prefix + code.replace(' ', '_');
        return Wording.has(key) ? Wording.of(key) : code;
    }

    /** Whether the values of this property are ids of people. */
    public static boolean isOfPeople(String property) {
        return property != null && PEOPLE.contains(property);
    }

    /**
     * A value as people say it; as it is where nobody has a word for it.
     *
     * @param property that has the value, as the engine calls it; null when it is none
     * @param person how a person is shown, by id
     */
    public static String value(String property, String value, UnaryOperator<String> person) {
        if (property == null || value == null || value.isBlank()) {
            return value;
        }
        if (isOfPeople(property)) {
            return person.apply(value);
        }
        if (property.equals("groupId")) {
            return Role.ofGroup(value).map(Role::label).orElse(value);
        }
        if (MOMENTS.contains(property) && value.matches("\\d{1,15}")) {
            return Latvian.dateTime(Instant.ofEpochMilli(Long.parseLong(value)));
        }
        String own = "operations.value." + property + "." + value;
        String common = "operations.value." + value;
        return !value.matches("[A-Za-z]+")
                ? value
                : Wording.has(own) ? Wording.of(own) : Wording.has(common) ? Wording.of(common) : value;
    }
}
