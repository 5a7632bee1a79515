package lv.saimnieks.platform.security;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** The groups of a person as they are now in the engine's directory, as authorities. */
@Component
class UserGroups {

    private final UserDirectory people;

    UserGroups(UserDirectory people) {
        this.people = people;
    }

    List<GrantedAuthority> authoritiesOf(String userId) {
        return AuthorityUtils.createAuthorityList(people.find(userId).groups());
    }
}
