package lv.saimnieks.platform.security.access;

import java.util.List;
import lv.saimnieks.platform.security.login.UserDirectory;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** The groups of a person as they are now in the engine's directory, as authorities. */
@Component
public class UserGroups {

    private final UserDirectory people;

    UserGroups(UserDirectory people) {
        this.people = people;
    }

    /** Differs whenever the person's password does. */
    String passwordMarkOf(String userId) {
        return people.find(userId).passwordMark();
    }

    public List<GrantedAuthority> authoritiesOf(String userId) {
        return AuthorityUtils.createAuthorityList(people.find(userId).groups());
    }
}
