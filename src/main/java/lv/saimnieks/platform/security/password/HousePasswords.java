package lv.saimnieks.platform.security.password;

import java.util.List;
import lv.saimnieks.platform.Institution;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The engine's rule for passwords, wherever one is set: our pages, REST, Admin. Length counts and what is hard to guess; no
 * mixture of characters is prescribed, because that makes passwords alike.
 */
@Component
public class HousePasswords implements PasswordPolicy {

    private final List<PasswordPolicyRule> rules;
    private final PasswordSettings settings;
    private final ObjectProvider<ProcessEngineConfiguration> engine;

    HousePasswords(
            PasswordSettings settings, Institution institution, ObjectProvider<ProcessEngineConfiguration> engine) {
        this.settings = settings;
        this.engine = engine;
        this.rules = List.of(
                new PasswordPolicyLengthRuleImpl(settings.shortest()),
                new GuessablePasswords(List.of(institution.name(), institution.nameInEnglish())));
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }

    /** What is wrong with a new password, in words for whoever chose it; null when nothing is. */
    String problem(String password, User user) {
        if (password.isEmpty()) {
            return Wording.of("platform.password.empty");
        }
        if (!engine.getObject().isEnablePasswordPolicy()) {
            return null;
        }
        if (!rules.get(0).execute(password, user)) {
            return Wording.of("platform.password.short", settings.shortest());
        }
        return rules.get(1).execute(password, user) ? null : Wording.of("platform.password.guessable");
    }
}
