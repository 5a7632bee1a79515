package lv.saimnieks.cases.retention;

/** Words of a case that lie beside its register, and go when the history of the case does; a domain has beans of these. */
@FunctionalInterface
public interface Forgetting {

    /** Takes the words away for good; what stays says that there were some, when and by whom. */
    void forget(String number);
}
