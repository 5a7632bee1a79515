package lv.saimnieks.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import org.springframework.stereotype.Component;

/** Who reads what the portfolio managers find when they control the whole institution. */
@Component
public class PortfolioReaders {

    private static final Set<Role> MANAGERS =
            EnumSet.of(Role.SERVICE_PORTFOLIO_MANAGER, Role.RESOURCE_PORTFOLIO_MANAGER);
    private static final Set<Role> READERS = EnumSet.of(
            Role.SERVICE_PORTFOLIO_MANAGER, Role.RESOURCE_PORTFOLIO_MANAGER, Role.INSTITUTION_HEAD, Role.AUDITOR);

    private final Levels levels;
    private final Users users;

    PortfolioReaders(Levels levels, Users users) {
        this.levels = levels;
        this.users = users;
    }

    /** Who controls, also in the place of another, leads the institution or audits. */
    public boolean mayRead(String user) {
        return users.rolesOf(user).stream().anyMatch(READERS::contains) || controls(user);
    }

    /** Who manages a portfolio, also in the place of another. */
    public boolean controls(String user) {
        return levels.holders(MANAGERS, List.of()).contains(user);
    }
}
