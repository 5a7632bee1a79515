package lv.saimnieks.platform.security.login;

import lv.saimnieks.platform.PersonChanged;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever gets the id of a person who left finds no right and no filter of theirs: the engine would leave both. */
@Component
class LeftBehind {

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final RunAsSystem asSystem;

    LeftBehind(@Lazy AuthorizationService authorizations, @Lazy FilterService filters, @Lazy RunAsSystem asSystem) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.asSystem = asSystem;
    }

    @EventListener(condition = "#change.gone()")
    void on(PersonChanged change) {
        asSystem.run(() -> {
            authorizations.createAuthorizationQuery().userIdIn(change.userId()).unlimitedList().stream()
                    .map(Authorization::getId)
                    .forEach(authorizations::deleteAuthorization);
            filters.createFilterQuery().filterOwner(change.userId()).unlimitedList().stream()
                    .map(Filter::getId)
                    .forEach(filters::deleteFilter);
        });
    }
}
