package lv.saimnieks.platform.security.account;

import java.util.List;
import lv.saimnieks.platform.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the provider's claims mean here.
 *
 * @param idClaim claim that becomes the user id of a person who comes for the first time
 * @param groupClaim claim with the groups, a text or a list; dots lead inward, {@code realm_access.roles}
 * @param groups which values of it give which role; no other value gives anything
 * @param linkExisting whether a local user with a password becomes the account's person when their ids are the same; the
 *     password ends with it. Only for a while, in an institution whose provider gives out names that nobody else can get
 */
@ConfigurationProperties("saimnieks.single-sign-on")
record AccountSettings(
        @DefaultValue("preferred_username") String idClaim,
        @DefaultValue("groups") String groupClaim,
        @DefaultValue List<Given> groups,
        @DefaultValue("false") boolean linkExisting) {

    /**
     * @param claim a value of the claim, letter by letter
     * @param group id of the role's group here, {@link Role#group()}
     */
    record Given(String claim, String group) {

        Given {
            if (Role.ofGroup(group).isEmpty()) {
                throw new IllegalArgumentException("saimnieks.single-sign-on.groups: no role has the group " + group);
            }
        }
    }
}
