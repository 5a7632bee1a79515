package lv.saimnieks.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.shared.Labelled;

/** The roles of requirements 1.0.1; each is a user group of the engine and a candidate group of tasks. */
public enum Role implements Labelled {
    SERVICE_PORTFOLIO_MANAGER("service-portfolio-manager"),
    SERVICE_MANAGER("service-manager"),
    SERVICE_PROVIDER("service-provider"),
    EXTERNAL_SERVICE_PROVIDER("external-service-provider"),
    RESOURCE_PORTFOLIO_MANAGER("resource-portfolio-manager"),
    RESOURCE_MANAGER("resource-manager"),
    REGISTRAR("registrar"),
    CHANGE_EXPERT("change-expert"),
    EMERGENCY_CHANGE_AUTHORITY("emergency-change-authority"),
    INSTITUTION_HEAD("institution-head"),
    PROCESS_OWNER("process-owner"),
    AUDITOR("auditor"),
    DATA_PROTECTION_OFFICER("data-protection-officer"),
    ADMINISTRATOR("camunda-admin");

    /** The roles that manage: their holders may act for one another, and for those whose work they answer for. */
    private static final Set<Role> MANAGERS = EnumSet.of(
            SERVICE_PORTFOLIO_MANAGER, SERVICE_MANAGER, RESOURCE_PORTFOLIO_MANAGER, RESOURCE_MANAGER, INSTITUTION_HEAD);

    private static final Set<Role> STOOD_IN_FOR = EnumSet.of(
            SERVICE_PORTFOLIO_MANAGER,
            SERVICE_MANAGER,
            RESOURCE_PORTFOLIO_MANAGER,
            RESOURCE_MANAGER,
            INSTITUTION_HEAD,
            EMERGENCY_CHANGE_AUTHORITY,
            SERVICE_PROVIDER,
            REGISTRAR);

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** The engine's group id, as in {@code camunda:candidateGroups}. */
    @JsonValue
    public String group() {
        return group;
    }

    /** Whether somebody with these roles is of the house, not a provider from outside alone; with no role nobody is. */
    public static boolean ofHouse(Set<Role> roles) {
        return !roles.isEmpty()
                && !(roles.contains(EXTERNAL_SERVICE_PROVIDER)
                        && Set.of(SERVICE_PROVIDER, EXTERNAL_SERVICE_PROVIDER).containsAll(roles));
    }

    /**
     * Whether somebody with these roles may act in place of a holder of this role: with the role itself, or as a manager
     * in place of a manager, a provider or a registrar. Who only looks on, advises or comes from outside never does.
     */
    public boolean mayStandIn(Set<Role> roles) {
        return roles.contains(this)
                || (STOOD_IN_FOR.contains(this) && roles.stream().anyMatch(MANAGERS::contains));
    }

    /** The role of a group id, if the group is one of ours. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(r -> r.group.equals(group)).findFirst();
    }
}
