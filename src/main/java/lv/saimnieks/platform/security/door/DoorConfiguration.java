package lv.saimnieks.platform.security.door;

import lv.saimnieks.platform.web.Failures;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.util.unit.DataSize;

/** Where the doors stand: the first before all filters, the one for bodies behind the login. */
@Configuration
class DoorConfiguration {

    private static final int BEHIND_THE_LOGIN = 204;

    /** Also Spring Security's: parameters of forms are asked about when they are read. */
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf(0) < 0);
        return firewall;
    }

    @Bean
    FilterRegistrationBean<FrontDoor> frontDoor(AllowedHosts hosts, StrictHttpFirewall firewall, Failures failures) {
        FilterRegistrationBean<FrontDoor> door = new FilterRegistrationBean<>(new FrontDoor(hosts, firewall, failures));
        door.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return door;
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodies(
            Failures failures, @Value("${saimnieks.web.max-body:10MB}") DataSize limit) {
        FilterRegistrationBean<BodyFilter> bodies =
                new FilterRegistrationBean<>(new BodyFilter(failures, (int) limit.toBytes()));
        bodies.setOrder(BEHIND_THE_LOGIN);
        bodies.addUrlPatterns("/engine-rest/*", "/camunda/api/*", "/api/*");
        return bodies;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> lastPage() {
        return tomcat -> tomcat.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(LastPage.class.getName()));
    }
}
