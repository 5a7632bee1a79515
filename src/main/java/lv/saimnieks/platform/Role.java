package lv.saimnieks.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
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

    /** The role of a group id, if the group is one of ours. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(r -> r.group.equals(group)).findFirst();
    }
}
