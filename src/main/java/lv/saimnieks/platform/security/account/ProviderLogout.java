package lv.saimnieks.platform.security.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * Whoever came in with an institution's account goes out at its provider too, where that names an address for it. The
 * browser is led there by a header, because our pages forbid forms that end at another site.
 */
class ProviderLogout extends OidcClientInitiatedLogoutSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderLogout.class);

    ProviderLogout(ClientRegistrationRepository providers) {
        super(providers);
        setDefaultTargetUrl("/ieiet?izgaja");
        setPostLogoutRedirectUri("{baseUrl}/ieiet?izgaja");
        setRedirectStrategy((request, response, url) -> {
            if (url.startsWith("/")) {
                response.sendRedirect(request.getContextPath() + url);
            } else {
                response.setHeader("Refresh", "0;url=" + url);
            }
        });
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication login) {
        try {
            return super.determineTargetUrl(request, response, login);
        } catch (RuntimeException e) {
            LOG.warn("The provider could not be asked where to log out", e);
            return getDefaultTargetUrl();
        }
    }
}
