package lv.saimnieks.audit;

import java.util.List;
import java.util.function.Supplier;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Does work on behalf of a person with the roles that they have at this moment, no more; or of the system itself. */
@Component
public class CreatorRights {

    private final Users users;
    private final IdentityService identity;

    CreatorRights(Users users, @Lazy IdentityService identity) {
        this.users = users;
        this.identity = identity;
    }

    /** @throws Refusal when the person is not a user any more */
    public <T> T call(String person, Supplier<T> work) {
        if (!users.exists(person)) {
            throw Refusal.forbidden(Wording.of("evidence.refusal.gone", person));
        }
        return as(person, users.rolesOf(person).stream().map(Role::group).toList(), work);
    }

    /** Reads as the system itself, with an auditor's rights. */
    public <T> T asAuditor(Supplier<T> work) {
        return as(Wording.of("evidence.system"), List.of(Role.AUDITOR.group()), work);
    }

    private <T> T as(String person, List<String> groups, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                person, null, groups.stream().map(SimpleGrantedAuthority::new).toList()));
        SecurityContextHolder.setContext(context);
        identity.setAuthentication(person, groups, List.of());
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
            SecurityContextHolder.setContext(before);
        }
    }
}
