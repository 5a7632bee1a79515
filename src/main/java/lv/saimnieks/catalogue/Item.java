package lv.saimnieks.catalogue;

/**
 * A service or resource as other domains see it.
 *
 * @param code {@code P-05} or {@code R-08}
 * @param critical whether the item is flagged critical
 */
public record Item(String code, ItemKind kind, String name, boolean critical) {

    /** Code and name, as lists show it. */
    public String label() {
        return code + " " + name;
    }
}
