package lv.saimnieks.audit.operations;

import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;

/** Values of the operation log in the words of people: codes of the engine, ids of people and roles, moments. */
public final class OperationValues {

    private static final Set<String> PEOPLE = Set.of("assignee", "owner", "candidate", "userId");
    private static final Set<String> MOMENTS = Set.of("dueDate", "duedate", "followUpDate", "removalTime");

    private OperationValues() {}

    /** Whether the values of this property are ids of people. */
    public static boolean areOfPeople(String property) {
        return property != null && PEOPLE.contains(property);
    }

    /**
     * A value as people say it; as it is where nobody has a word for it.
     *
     * @param property that has the value, as the engine calls it; null when it is none
     * @param person how a person is shown, by id
     */
    public static String of(String property, String value, UnaryOperator<String> person) {
        if (property == null || value == null || value.isBlank()) {
            return value;
        }
        if (areOfPeople(property)) {
            return person.apply(value);
        }
        if (property.equals("groupId")) {
            return Role.ofGroup(value).map(Role::label).orElse(value);
        }
        if (MOMENTS.contains(property) && value.matches("\\d{1,15}")) {
            return Latvian.dateTime(Instant.ofEpochMilli(Long.parseLong(value)));
        }
        if (!value.matches("[A-Za-z]+")) {
            return value;
        }
        String own = "operations.value." + property + "." + value;
        String common = "operations.value." + value;
        return Wording.has(own) ? Wording.of(own) : Wording.has(common) ? Wording.of(common) : value;
    }
}
