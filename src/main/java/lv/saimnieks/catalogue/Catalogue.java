package lv.saimnieks.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The services and resources of the institution and what depends on what (N1-5). */
public interface Catalogue {

    Optional<Item> find(String code);

    /** All services and resources that are not retired, by code. */
    List<Item> all();

    /**
     * Everything that depends, directly or not, on any of the given items, by code; the given items are not among them
     * unless a cycle leads back. One query; right also with cycles.
     */
    List<Item> dependantsOf(Collection<String> codes);

    /** What the item depends on directly. */
    List<Item> dependenciesOf(String code);

    /** Changes the lifecycle stage after a change was implemented (A8), with who did it and the change's number. */
    void noteChange(String code, String user, String changeNumber, String note);
}
