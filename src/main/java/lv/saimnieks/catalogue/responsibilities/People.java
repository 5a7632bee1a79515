package lv.saimnieks.catalogue.responsibilities;

import lv.saimnieks.platform.Users;
import org.springframework.stereotype.Component;

/** How people are shown in the catalogue. */
@Component
public class People {

    private final Users users;

    People(Users users) {
        this.users = users;
    }

    public String name(String userId) {
        return users.displayName(userId);
    }

    boolean exists(String userId) {
        return users.exists(userId);
    }
}
