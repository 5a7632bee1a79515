package lv.saimnieks.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.function.Supplier;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.shared.Refusal;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The right to read history comes from the grant, not from what is deployed. */
class AuditAccessTest {

    private final AuthorizationService authorizations = mock();
    private final RepositoryService repository = mock(RETURNS_DEEP_STUBS);
    private final AuditAccess access = new AuditAccess(authorizations, repository, new RunAsSystem() {
        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }
    });

    @BeforeEach
    void nothingIsDeployed() {
        when(repository.createProcessDefinitionQuery().latestVersion().list()).thenReturn(List.of());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("somebody", null, List.of()));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("who may read the history of all processes may read also when no process is deployed")
    void rightWithoutDefinitions() {
        when(authorizations.isUserAuthorized(
                        eq("somebody"),
                        anyList(),
                        eq(Permissions.READ_HISTORY),
                        eq(Resources.PROCESS_DEFINITION),
                        eq(AuditAccess.ALL)))
                .thenReturn(true);
        assertThat(access.required()).containsExactly(AuditAccess.ALL);
    }

    @Test
    @DisplayName("who has no such grant is refused, whatever is deployed")
    void noRight() {
        when(authorizations.isUserAuthorized(any(), anyList(), any(), any(), any()))
                .thenReturn(false);
        assertThatThrownBy(access::required).isInstanceOf(Refusal.class);
        assertThat(access.readable()).isEmpty();
    }
}
