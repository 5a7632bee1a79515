package lv.saimnieks.platform.security.password;

import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.security.login.PasswordCheck;
import lv.saimnieks.platform.security.login.UserDirectory;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** A person's new password. With it all their other sessions end, as those of any former password do. */
@Service
class OwnPassword {

    /** As many as a login takes. */
    private static final int LONGEST = 200;

    private final IdentityService identity;
    private final UserDirectory people;
    private final PasswordCheck check;
    private final HousePasswords rules;
    private final RunAsSystem asSystem;

    OwnPassword(
            @Lazy IdentityService identity,
            UserDirectory people,
            PasswordCheck check,
            HousePasswords rules,
            @Lazy RunAsSystem asSystem) {
        this.identity = identity;
        this.people = people;
        this.check = check;
        this.rules = rules;
        this.asSystem = asSystem;
    }

    /** Whether the person is a local user with a password. */
    boolean has(String userId) {
        return people.find(userId).usesPassword();
    }

    /**
     * Replaces the password by another one; guesses of the present one are slowed down as those at the login are.
     *
     * @param address where the request came from
     * @throws Refusal in words for the page
     * @throws lv.saimnieks.platform.security.login.LoginThrottled after too many wrong ones
     */
    void change(String userId, String present, String wanted, String again, String address) {
        if (!has(userId)) {
            throw Refusal.forbidden(Wording.of("platform.password.account"));
        }
        if (!check.isRight(userId, present, address)) {
            throw Refusal.invalid("present", Wording.of("platform.password.wrong"));
        }
        if (present.equals(wanted)) {
            throw Refusal.invalid("wanted", Wording.of("platform.password.same"));
        }
        set(userId, wanted, again);
    }

    /** @throws Refusal when the password is not good enough or was not typed twice alike */
    void set(String userId, String wanted, String again) {
        asSystem.run(() -> {
            User user = identity.createUserQuery().userId(userId).singleResult();
            String problem = wanted.length() > LONGEST
                    ? Wording.of("platform.password.long", LONGEST)
                    : rules.problem(wanted, user);
            if (problem != null) {
                throw Refusal.invalid("wanted", problem);
            }
            if (!wanted.equals(again)) {
                throw Refusal.invalid("again", Wording.of("platform.password.different"));
            }
            user.setPassword(wanted);
            identity.saveUser(user);
        });
    }
}
