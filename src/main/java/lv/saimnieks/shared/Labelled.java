package lv.saimnieks.shared;

/**
 * A constant with a name for people, which stands in the message file of its module: {@code change.ChangeStatus.CLOSED}
 * names {@code CLOSED} of the enum {@code ChangeStatus} of the module {@code change}. Only enums may be labelled.
 */
public interface Labelled {

    /** The name in the language of the answer that is being made: Latvian where there is no English one. */
    default String label() {
        Enum<?> constant = (Enum<?>) this;
        Class<?> type = constant.getDeclaringClass();
        String module = type.getPackageName().split("\\.")[2];
        return Wording.of(module + "." + type.getSimpleName() + "." + constant.name());
    }
}
