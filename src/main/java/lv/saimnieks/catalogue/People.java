package lv.saimnieks.catalogue;

import lv.saimnieks.platform.Users;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How people are shown in the catalogue. */
@Component
class People {

    private final ObjectProvider<Users> users;

    People(ObjectProvider<Users> users) {
        this.users = users;
    }

    String name(String userId) {
        Users directory = users.getIfAvailable();
        return directory == null ? userId : directory.displayName(userId);
    }

    boolean exists(String userId) {
        Users directory = users.getIfAvailable();
        return directory == null || directory.exists(userId);
    }
}
