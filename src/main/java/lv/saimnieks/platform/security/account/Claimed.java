package lv.saimnieks.platform.security.account;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.saimnieks.platform.security.account.AccountSettings.Given;

/**
 * What a provider says of a person, in our words.
 *
 * @param id user id for who comes first; empty where the claim is missing or is none that the engine takes
 * @param firstName empty where not said, as the other texts
 * @param groups ids of role groups that the claims give
 */
record Claimed(String id, String firstName, String lastName, String mail, Set<String> groups) {

    /** The engine's rule for ids, {@code general-resource-whitelist-pattern}, and the length of its column. */
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9._@-]{1,64}");

    private static final int LONGEST = 255;

    static Claimed of(Map<String, Object> claims, AccountSettings settings) {
        String id = text(claims.get(settings.idClaim()));
        String first = text(claims.get("given_name"));
        String last = text(claims.get("family_name"));
        boolean unnamed = first.isEmpty() && last.isEmpty();
        boolean unverified = "false".equals(String.valueOf(claims.get("email_verified")));
        return new Claimed(
                ID.matcher(id).matches() ? id : "",
                unnamed ? text(claims.get("name")) : first,
                last,
                unverified ? "" : text(claims.get("email")),
                groups(claims, settings));
    }

    private static Set<String> groups(Map<String, Object> claims, AccountSettings settings) {
        Set<String> groups = new TreeSet<>();
        values(claim(claims, settings.groupClaim()))
                .forEach(value -> settings.groups().stream()
                        .filter(given -> given.claim().equals(value))
                        .map(Given::group)
                        .forEach(groups::add));
        return groups;
    }

    private static Object claim(Map<?, ?> claims, String name) {
        int dot = name.indexOf('.');
        if (claims.containsKey(name) || dot < 0) {
            return claims.get(name);
        }
        return claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? claim(inner, name.substring(dot + 1))
                : null;
    }

    private static Stream<String> values(Object claim) {
        return claim instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : Stream.ofNullable(claim).map(String::valueOf);
    }

    private static String text(Object claim) {
        String text = Objects.toString(claim, "").replaceAll("\\p{Cntrl}+", " ").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
