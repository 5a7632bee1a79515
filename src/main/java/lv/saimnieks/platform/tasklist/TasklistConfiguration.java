package lv.saimnieks.platform.tasklist;

import jakarta.servlet.Filter;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.TaskCards;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands behind the login and the door for bodies, before the engine. */
@Configuration
class TasklistConfiguration {

    private static final int BEFORE_THE_ENGINE = 207;

    @Bean
    FilterRegistrationBean<TaskListFilter> taskLists(TaskCards open, Users users) {
        return beforeTheEngine(new TaskListFilter(open, users), "/engine-rest/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<TaskNamesFilter> taskNames(TaskCards open, Users users) {
        return beforeTheEngine(new TaskNamesFilter(open, users), "/camunda/api/*");
    }

    private static <T extends Filter> FilterRegistrationBean<T> beforeTheEngine(T filter, String... addresses) {
        FilterRegistrationBean<T> registered = new FilterRegistrationBean<>(filter);
        registered.setOrder(BEFORE_THE_ENGINE);
        registered.addUrlPatterns(addresses);
        return registered;
    }
}
