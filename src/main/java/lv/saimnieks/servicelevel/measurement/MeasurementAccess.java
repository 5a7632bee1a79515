package lv.saimnieks.servicelevel.measurement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.catalogue.Responsibilities.Holder;
import lv.saimnieks.platform.Role;
import org.springframework.stereotype.Component;

/** Who may say what was measured of a service or resource, and who may change what counts. */
@Component
public class MeasurementAccess {

    private static final Set<Role> MANAGERS = EnumSet.of(
            Role.SERVICE_MANAGER,
            Role.RESOURCE_MANAGER,
            Role.SERVICE_PORTFOLIO_MANAGER,
            Role.RESOURCE_PORTFOLIO_MANAGER);

    private final Responsibilities responsibilities;

    MeasurementAccess(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    /** The item's providers and managers, and the portfolio managers, with substitutes (PU2-17/D2, D6, D12). */
    public boolean mayEnter(String user, String item) {
        return held(user, item).stream()
                .anyMatch(role -> MANAGERS.contains(role)
                        || role == Role.SERVICE_PROVIDER
                        || role == Role.EXTERNAL_SERVICE_PROVIDER);
    }

    /** The item's managers, and the portfolio managers: corrections and agreed times that do not count. */
    public boolean mayManage(String user, String item) {
        return held(user, item).stream().anyMatch(MANAGERS::contains);
    }

    private List<Role> held(String user, String item) {
        return responsibilities.holdersOf(item).stream()
                .filter(h -> h.userId().equals(user))
                .map(Holder::role)
                .toList();
    }
}
