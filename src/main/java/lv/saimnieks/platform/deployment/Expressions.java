package lv.saimnieks.platform.deployment;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions in models may read variables and compare; they may not call anything. */
final class Expressions {

    private static final Pattern BEAN = Pattern.compile("^[$#]\\{\\s*([A-Za-z_]\\w*)\\s*}$");
    private static final Pattern STRINGS = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern CALL = Pattern.compile("([A-Za-z_]\\w*)\\s*\\(");
    private static final Pattern MEMBER = Pattern.compile("[A-Za-z_)\\]]\\w*\\s*(\\.\\s*[A-Za-z_]|\\[)");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge");

    private Expressions() {}

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** The bean a delegate expression names; empty text when it is anything else than {@code ${bean}}. */
    static String bean(String expression) {
        Matcher matcher = BEAN.matcher(expression.strip());
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** Whether the expression calls a method or reaches into an object. */
    static boolean callsSomething(String expression) {
        String code = STRINGS.matcher(expression).replaceAll("''");
        Matcher call = CALL.matcher(code);
        while (call.find()) {
            if (!WORDS.contains(call.group(1))) {
                return true;
            }
        }
        return MEMBER.matcher(code).find();
    }
}
