package lv.saimnieks.platform.security.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lv.saimnieks.platform.web.Failure;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie that names a session, set by {@code server.servlet.session.cookie.*}. It is not looked at where nobody is known
 * by a session, so that a picture costs no statement; nor for the page that says that the database is away, because that
 * page would ask the database who reads it.
 */
@Component
class SessionCookie extends DefaultCookieSerializer {

    private static final int AWAY = 503;

    SessionCookie(ServerProperties server) {
        var cookie = server.getServlet().getSession().getCookie();
        PropertyMapper map = PropertyMapper.get().alwaysApplyingWhenNonNull();
        map.from(cookie::getName).to(this::setCookieName);
        map.from(cookie::getHttpOnly).to(this::setUseHttpOnlyCookie);
        map.from(cookie::getSecure).to(this::setUseSecureCookie);
        map.from(cookie::getSameSite).to(site -> setSameSite(site.attributeValue()));
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        boolean away = request.getAttribute(Failure.class.getName()) instanceof Failure told && told.status() == AWAY;
        return away || SecurityConfiguration.WITHOUT_SESSION.matches(request)
                ? List.of()
                : super.readCookieValues(request);
    }
}
