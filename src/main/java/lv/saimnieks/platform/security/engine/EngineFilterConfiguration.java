package lv.saimnieks.platform.security.engine;

import jakarta.servlet.Filter;
import java.util.function.Predicate;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.security.login.CamundaLogin;
import lv.saimnieks.platform.security.login.CamundaLogout;
import lv.saimnieks.platform.web.Failures;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The filters before and between the login and the engine, in the order in which a request meets them. */
@Configuration
class EngineFilterConfiguration {

    private static final String[] ENGINE = {"/engine-rest/*", "/camunda/api/*"};

    @Bean
    FilterRegistrationBean<RequestTransaction> requestTransaction(PlatformTransactionManager transactions) {
        return register(new RequestTransaction(transactions), SecurityProperties.DEFAULT_FILTER_ORDER - 1, ENGINE);
    }

    @Bean
    FilterRegistrationBean<ActingUser> actingUser(IdentityService identity) {
        return register(new ActingUser(identity), 200, "/*");
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> camundaLogin() {
        var registration = register(new ContainerBasedAuthenticationFilter(), 201, "/camunda/app/*", "/camunda/api/*");
        registration.addInitParameter("authentication-provider", CamundaLogin.class.getName());
        return registration;
    }

    @Bean
    FilterRegistrationBean<CamundaLogout> camundaLogout() {
        return register(new CamundaLogout(), 202, "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<EngineErrorFilter> engineErrors(
            Failures failures, RunAsSystem asSystem, ProcessEngine engine) {
        Predicate<String> processes = key -> asSystem.call(() -> engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .count()
                > 0);
        return register(new EngineErrorFilter(failures, processes), 203, ENGINE);
    }

    @Bean
    FilterRegistrationBean<CommentAccessFilter> notes(ProcessEngine engine) {
        return register(new CommentAccessFilter(engine), 205, ENGINE);
    }

    @Bean
    FilterRegistrationBean<RequestTransaction.Commit> requestCommit(PlatformTransactionManager transactions) {
        return register(new RequestTransaction.Commit(transactions), 206, ENGINE);
    }

    private static <T extends Filter> FilterRegistrationBean<T> register(T filter, int order, String... patterns) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(patterns);
        registration.setAsyncSupported(true);
        return registration;
    }
}
