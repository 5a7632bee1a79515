package lv.saimnieks.platform.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.saimnieks.platform.security.account.AccountSettings.Given;
import org.apache.commons.lang3.SerializationUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

class ClaimedTest {

    private static final List<Given> GROUPS = List.of(
            new Given("Vadītāji", "service-manager"),
            new Given("Vadītāji", "resource-manager"),
            new Given("Revīzija", "auditor"));
    private static final AccountSettings SETTINGS = settings("groups");

    private static AccountSettings settings(String groupClaim) {
        return new AccountSettings("preferred_username", groupClaim, GROUPS, false);
    }

    @Test
    void onlyListedValuesGiveRoles() {
        assertThat(claimed(Map.of("groups", List.of("Vadītāji", "camunda-admin", "vadītāji", 7)))
                        .groups())
                .containsExactly("resource-manager", "service-manager");
        assertThat(claimed(Map.of("groups", "Revīzija")).groups()).containsExactly("auditor");
        assertThat(claimed(Map.of("groups", Map.of("Revīzija", true))).groups()).isEmpty();
        assertThat(claimed(Map.of()).groups()).isEmpty();
    }

    @Test
    void groupsMayLieDeeper() {
        Map<String, Object> claims = Map.of("realm_access", Map.of("roles", List.of("Revīzija")), "a.b", "Vadītāji");

        assertThat(Claimed.of(claims, settings("realm_access.roles")).groups()).containsExactly("auditor");
        assertThat(Claimed.of(claims, settings("a.b")).groups()).hasSize(2);
        assertThat(Claimed.of(claims, settings("realm_access.roles.more")).groups())
                .isEmpty();
    }

    @Test
    void aMappingToWhatIsNoRoleIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new Given("Visi", "monitoring")).hasMessageContaining("monitoring");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "jānis",
                "a b",
                "a/b",
                "a*",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void anIdThatTheEngineDoesNotTakeIsNone(String id) {
        assertThat(claimed(Map.of("preferred_username", id)).id()).isEmpty();
    }

    @Test
    void nameAndAddressComeAsTheProviderSaysThem() {
        assertThat(claimed(Map.of("preferred_username", "a.b@c", "name", "Vārds\nUzvārds", "email", "a@b.example")))
                .isEqualTo(new Claimed("a.b@c", "Vārds Uzvārds", "", "a@b.example", java.util.Set.of()));
        assertThat(claimed(Map.of("email", "a@b.example", "email_verified", false))
                        .mail())
                .isEmpty();
    }

    @Test
    void whatTheSessionKeepsCanBeStored() {
        Map<String, Object> claims = Map.of("sub", "1", "groups", List.of("a"), "x", Map.of("y", List.of(1, "z")));
        var user = new InstitutionUser(
                "persona-1",
                AuthorityUtils.createAuthorityList("auditor"),
                new OidcIdToken("token", Instant.EPOCH, Instant.EPOCH.plusSeconds(9), claims));
        var login = new OAuth2AuthenticationToken(user, user.getAuthorities(), "iestade");

        var stored = SerializationUtils.clone(login);

        assertThat(stored.getPrincipal().getAttributes()).isEqualTo(claims);
        assertThat(stored.getName()).isEqualTo("persona-1");
    }

    private static Claimed claimed(Map<String, Object> claims) {
        return Claimed.of(claims, SETTINGS);
    }
}
