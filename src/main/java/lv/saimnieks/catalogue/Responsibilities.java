package lv.saimnieks.catalogue;

import java.util.List;
import lv.saimnieks.platform.Role;

/** Who holds which role for which item or for the institution, with validity and substitutes. */
public interface Responsibilities {

    /**
     * People who hold the role today for the item, or for the institution when {@code itemCode} is null, followed by
     * their valid substitutes; no duplicates. A role held for the institution as a whole counts for every item. Empty
     * when nobody does: the caller decides on the fallback.
     */
    List<String> peopleFor(Role role, String itemCode);

    /** The substitutes who may act for a person in that role today; whether the person holds the role is not asked. */
    List<String> substitutesOf(String userId, Role role, String itemCode);

    /**
     * For whom {@code userId} acts when doing a task of that role: the id itself when a holder, else the substituted
     * holder; the id itself also when neither.
     */
    String actingFor(String userId, Role role, String itemCode);

    /**
     * Everyone who has a role for the item today, each followed by their substitutes. Roles held for the institution as
     * a whole are among them when they are about such items (the portfolio manager of services for a service, but no
     * auditor). Without an item: everyone who holds a role for the institution.
     */
    List<Holder> holdersOf(String itemCode);

    /** A person in a role. */
    record Holder(String userId, Role role) {}
}
