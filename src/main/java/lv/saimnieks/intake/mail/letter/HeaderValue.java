package lv.saimnieks.intake.mail.letter;

import jakarta.mail.internet.ParameterList;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header with parameters, read as far as it can be: {@code text/plain; charset=utf-8}. Parameters in pieces and in a code
 * page (RFC 2231) and encoded words where they do not belong are understood.
 *
 * @param value in small letters; empty when there is none
 */
record HeaderValue(String value, ParameterList parameters) {

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([\\w.*-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"?|([^;]*))", Pattern.DOTALL);

    static HeaderValue of(String raw) {
        String header = raw.strip().startsWith("=?") ? EncodedWords.decode(raw) : raw;
        ParameterList parameters = new ParameterList();
        Matcher found = PARAMETER.matcher(header);
        while (found.find()) {
            String name = found.group(1);
            String given = found.group(2) == null
                    ? found.group(3).strip()
                    : found.group(2).replaceAll("\\\\(.)", "$1");
            if (name.contains("*")) {
                parameters.set(name, given);
            } else if (parameters.get(name) == null) {
                parameters.set(name, EncodedWords.decode(given));
            }
        }
        parameters.combineSegments();
        return new HeaderValue(header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT), parameters);
    }

    @Nullable
    String parameter(String name) {
        String found = parameters.get(name);
        return found != null && found.startsWith("=?") ? EncodedWords.decode(found) : found;
    }
}
