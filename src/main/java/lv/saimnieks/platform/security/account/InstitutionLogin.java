package lv.saimnieks.platform.security.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import lv.saimnieks.platform.security.access.UserGroups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureDisabledEvent;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Adds the login with an institution's account to the pages: {@code /oauth2/authorization/ID} leads to the provider with
 * state, nonce and PKCE, {@code /login/oauth2/code/ID} is where it answers. Only OpenID Connect; the provider's other tokens
 * are not kept.
 */
public class InstitutionLogin {

    private static final Logger LOG = LoggerFactory.getLogger(InstitutionLogin.class);

    private final ClientRegistrationRepository providers;
    private final OAuth2ClientProperties properties;
    private final InstitutionAccounts accounts;
    private final AccountSettings settings;
    private final UserGroups groups;
    private final ApplicationEventPublisher events;
    private final OidcUserService claims = new OidcUserService();

    InstitutionLogin(
            ClientRegistrationRepository providers,
            OAuth2ClientProperties properties,
            InstitutionAccounts accounts,
            AccountSettings settings,
            UserGroups groups,
            ApplicationEventPublisher events) {
        this.providers = providers;
        this.properties = properties;
        this.accounts = accounts;
        this.settings = settings;
        this.groups = groups;
        this.events = events;
    }

    /** Addresses of this login, for the rules of access. */
    public static String[] addresses() {
        return new String[] {"/oauth2/authorization/*", "/login/oauth2/code/*"};
    }

    /** Names of the providers by where their button leads; a name is empty where there is one provider only. */
    public Map<String, String> offers() {
        Map<String, String> offers = new TreeMap<>();
        properties.getRegistration().forEach((id, provider) -> {
            String name = provider.getClientName() == null ? id : provider.getClientName();
            offers.put(
                    "/oauth2/authorization/" + id, properties.getRegistration().size() == 1 ? "" : name);
        });
        return offers;
    }

    /** Opens this door in the chain of our pages. */
    public void openIn(HttpSecurity http) throws Exception {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(providers, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(o -> o.loginPage("/ieiet")
                .clientRegistrationRepository(providers)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(a -> a.authorizationRequestResolver(resolver))
                .userInfoEndpoint(u -> u.oidcUserService(this::person).userService(r -> {
                    throw new OAuth2AuthenticationException("openid_scope_missing");
                }))
                .failureHandler(this::refused)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
                        filter.setAuthenticationFailureHandler(InstitutionLogin.this::refused);
                        return filter;
                    }
                }));
        http.logout(l -> l.logoutSuccessHandler(new ProviderLogout(providers)));
    }

    private OidcUser person(OidcUserRequest request) {
        OidcUser said = claims.loadUser(request);
        Claimed claimed = Claimed.of(said.getClaims(), settings);
        try {
            String id = accounts.enter(said.getIssuer().toString(), said.getSubject(), claimed);
            return new InstitutionUser(id, groups.authoritiesOf(id), said.getIdToken());
        } catch (AccountRefused refusal) {
            LOG.info("An account of {} was refused: {}", said.getIssuer(), refusal.reason());
            events.publishEvent(new AuthenticationFailureDisabledEvent(
                    new UsernamePasswordAuthenticationToken(claimed.id(), null), refusal));
            throw refusal;
        }
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (!(reason instanceof AccountRefused)) {
            LOG.warn("The login with an institution's account failed", reason);
        }
        String word = reason instanceof AccountRefused refusal ? refusal.reason() : "neizdevas";
        response.sendRedirect(request.getContextPath() + "/ieiet?konts=" + word);
    }
}
