package lv.saimnieks.platform.tasklist;

import lv.saimnieks.platform.TaskCards;
import lv.saimnieks.platform.Users;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands behind the login and the door for bodies, before the engine. */
@Configuration
class TasklistConfiguration {

    private static final int BEFORE_THE_ENGINE = 207;

    @Bean
    FilterRegistrationBean<TaskListFilter> taskLists(TaskCards open, Users users) {
        FilterRegistrationBean<TaskListFilter> lists = new FilterRegistrationBean<>(new TaskListFilter(open, users));
        lists.setOrder(BEFORE_THE_ENGINE);
        lists.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        return lists;
    }
}
