package lv.saimnieks.platform.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lv.saimnieks.AppTest;
import lv.saimnieks.platform.Role;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@DisplayName("Tasklist's filters")
class TasklistFiltersTest {

    @Autowired
    TasklistFilters tasklist;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
    }

    @Test
    void eachRoleSeesItsFiltersAndASecondStartAddsNone() {
        tasklist.afterSingletonsInstantiated();

        assertThat(seenBy(Role.SERVICE_MANAGER))
                .containsExactlyInAnyOrder("Mani uzdevumi", "Manas grupas uzdevumi", "Kavētie");
        assertThat(seenBy(Role.RESOURCE_PORTFOLIO_MANAGER))
                .containsExactlyInAnyOrder("Mani uzdevumi", "Manas grupas uzdevumi", "Kavētie", "Visi uzdevumi");
        assertThat(seenBy(Role.ADMINISTRATOR)).contains("Visi uzdevumi");
        assertThat(seenBy(Role.AUDITOR)).isEmpty();
    }

    @Test
    void eachFilterCanBeRun() {
        List<Filter> all = filters.createTaskFilterQuery().list();

        identity.setAuthentication("pakalpojumu-kopuma-vaditajs-1", List.of("service-portfolio-manager"));
        assertThat(all).allSatisfy(f -> assertThat(filters.count(f.getId())).isNotNegative());
    }

    private List<String> seenBy(Role role) {
        identity.setAuthentication("kads-1", List.of(role.group()));
        return filters.createTaskFilterQuery().listPage(0, 2000).stream()
                .map(Filter::getName)
                .toList();
    }
}
