package lv.saimnieks.shared;

/** An enum whose constants have names for people, in the message {@code <module>.<Class>.<CONSTANT>}. */
public interface Labelled {

    /** The name, in the language of this answer. */
    default String label() {
        return Wording.of(labelKey());
    }

    /** The message key of the name. */
    default String labelKey() {
        Enum<?> constant = (Enum<?>) this;
        Class<?> type = constant.getDeclaringClass();
        return type.getPackageName().split("\\.")[2] + "." + type.getSimpleName() + "." + constant.name();
    }
}
