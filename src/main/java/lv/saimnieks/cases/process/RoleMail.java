package lv.saimnieks.cases.process;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.cases.CaseMail;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.StepInputs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes a mail to everybody in a role: the {@code inform} of any step in any model. */
@Component("inform")
class RoleMail implements JavaDelegate, StepInputs {

    private static final String ROLE = "role";
    private static final String TEXT = "text";

    private final CaseMail mail;
    private final Users users;
    private final Clock clock;

    RoleMail(CaseMail mail, @Lazy Users users, Clock clock) {
        this.mail = mail;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public Map<String, Set<String>> inputs() {
        Set<String> roles = Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toUnmodifiableSet());
        return Map.of(ROLE, roles, TEXT, Set.of());
    }

    @Override
    public void execute(DelegateExecution execution) {
        Role role = Role.ofGroup(String.valueOf(execution.getVariable(ROLE))).orElseThrow();
        mail.tell(
                TaskReminder.known(execution),
                execution.getCurrentActivityName(),
                String.valueOf(execution.getVariable(TEXT)),
                users.holders(role),
                clock.instant());
    }
}
