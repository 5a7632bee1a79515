package lv.saimnieks.platform.security;

import lv.saimnieks.platform.security.access.Grants;
import lv.saimnieks.platform.security.access.RoleGroups;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Groups, grants and the first people are there before the first request; every start finds the same again. */
@Component
class InitialUsers implements SmartInitializingSingleton {

    private final RoleGroups groups;
    private final Grants grants;
    private final ObjectProvider<DemoUsers> demoUsers;
    private final ObjectProvider<FirstAdministrator> administrator;

    InitialUsers(
            RoleGroups groups,
            Grants grants,
            ObjectProvider<DemoUsers> demoUsers,
            ObjectProvider<FirstAdministrator> administrator) {
        this.groups = groups;
        this.grants = grants;
        this.demoUsers = demoUsers;
        this.administrator = administrator;
    }

    @Override
    public void afterSingletonsInstantiated() {
        groups.create();
        grants.create();
        demoUsers.ifAvailable(DemoUsers::create);
        administrator.ifAvailable(FirstAdministrator::create);
    }
}
