package lv.saimnieks.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The services and resources of the institution and what depends on what (N1-5). */
public interface Catalogue {

    Optional<Item> find(String code);

    /** All services and resources that are not retired: services first, by code. */
    List<Item> all();

    /** {@link #all} and the retired ones, which older cases are about. */
    List<Item> allWithRetired();

    /**
     * Everything in use that depends, directly or not, on any of the given items, services first, by code; a given item
     * is among them only when a cycle leads back to itself. Retired items are left out, what depends on them is not.
     * One query; right also with cycles.
     */
    List<Item> dependantsOf(Collection<String> codes);

    /** What the item depends on directly. */
    List<Item> dependenciesOf(String code);

    /**
     * Writes an implemented change into the item's change log (PU2-20/A8), with who closed it and the change's number.
     *
     * @throws lv.saimnieks.shared.Refusal when there is no such item
     */
    void noteChange(String code, String user, String caseNumber, String note);

    /**
     * Moves the item to a stage of its life after a change was implemented (PU2-20/A8, COMMON/S2) and logs it with the
     * change's number; {@link LifecycleStage#RETIREMENT} retires it. Nothing happens when it is there already.
     *
     * @throws lv.saimnieks.shared.Refusal when there is no such item
     */
    void setStage(String code, LifecycleStage stage, String user, String caseNumber);
}
