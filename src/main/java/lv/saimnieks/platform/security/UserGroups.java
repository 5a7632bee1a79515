package lv.saimnieks.platform.security;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** The groups of a person as they are now in the engine's directory, read whoever is acting. */
@Component
class UserGroups {

    private final IdentityService identity;

    UserGroups(IdentityService identity) {
        this.identity = identity;
    }

    List<String> of(String userId) {
        Authentication acting = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return identity.createGroupQuery().groupMember(userId).list().stream()
                    .map(Group::getId)
                    .toList();
        } finally {
            if (acting != null) {
                identity.setAuthentication(acting);
            }
        }
    }

    List<GrantedAuthority> authoritiesOf(String userId) {
        return AuthorityUtils.createAuthorityList(of(userId));
    }
}
