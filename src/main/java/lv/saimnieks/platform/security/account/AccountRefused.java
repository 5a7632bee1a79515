package lv.saimnieks.platform.security.account;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The provider knows the person, and they may not come in here; {@link #reason} is a word of the login page's address. */
class AccountRefused extends OAuth2AuthenticationException {

    /** No role. */
    static final String GROUPS = "lomas";

    /** A local user has the id. */
    static final String TAKEN = "aiznemts";

    /** Another account has the id. */
    static final String OTHER = "cits";

    /** No id, or one that the engine does not take. */
    static final String NAME = "vards";

    private static final long serialVersionUID = 1;

    AccountRefused(String reason) {
        super(new OAuth2Error(reason));
    }

    String reason() {
        return getError().getErrorCode();
    }
}
