package lv.saimnieks.shared;

/**
 * A constant with a name for people, which stands in the message file of its module: {@code change.ChangeStatus.CLOSED}
 * names {@code CLOSED} of the enum {@code ChangeStatus} of the module {@code change}. Only enums may be labelled.
 */
public interface Labelled {

    /** The name in the language of the answer that is being made: Latvian where there is no English one. */
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
