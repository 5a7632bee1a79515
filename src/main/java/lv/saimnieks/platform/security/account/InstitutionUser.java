package lv.saimnieks.platform.security.account;

import java.util.Collection;
import java.util.Objects;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Who came in with an institution's account, by their user id here. The token is kept for the logout at the provider. */
class InstitutionUser extends DefaultOidcUser {

    private static final long serialVersionUID = 1;

    private final String userId;

    InstitutionUser(String userId, Collection<? extends GrantedAuthority> roles, OidcIdToken token) {
        super(roles, token);
        this.userId = userId;
    }

    @Override
    public String getName() {
        return userId;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof InstitutionUser user && userId.equals(user.userId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), userId);
    }
}
