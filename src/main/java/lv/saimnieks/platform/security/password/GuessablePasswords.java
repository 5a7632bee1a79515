package lv.saimnieks.platform.security.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/**
 * Passwords that a stranger finds soon: on the lists of common passwords that zxcvbn carries, or put together from such
 * words, names, dates and keys in a row; and those that hold the person's user id or the institution's name.
 */
public class GuessablePasswords implements PasswordPolicyRule {

    /** Of 0 to 4: 3 withstands a hundred million guesses. */
    private static final int STRONG = 3;

    /** More characters make a check slow and a password no better. */
    private static final int LOOKED_AT = 100;

    private static final int SHORTEST_NAME = 4;

    private final Zxcvbn strength = new Zxcvbn();
    private final List<String> names;

    /** @param names what everybody knows of the institution */
    public GuessablePasswords(List<String> names) {
        this.names = names;
    }

    @Override
    public String getPlaceholder() {
        return "PASSWORD_POLICY_GUESSABLE";
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of();
    }

    @Override
    public boolean execute(String password) {
        return isStrong(password, names);
    }

    @Override
    public boolean execute(String password, User user) {
        return isStrong(
                password,
                Stream.concat(
                                names.stream(),
                                user == null
                                        ? Stream.of()
                                        : Stream.of(user.getId(), user.getFirstName(), user.getLastName()))
                        .filter(name -> name != null)
                        .toList());
    }

    private boolean isStrong(String password, List<String> known) {
        String lower = password.toLowerCase(Locale.ROOT);
        boolean named = known.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.length() >= SHORTEST_NAME && lower.contains(name));
        String start = password.substring(0, Math.min(LOOKED_AT, password.length()));
        return !named && strength.measure(start, known).getScore() >= STRONG;
    }
}
