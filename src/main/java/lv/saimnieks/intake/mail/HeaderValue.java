package lv.saimnieks.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header with parameters, read as far as it can be: {@code text/plain; charset=utf-8}. Parameters in pieces and in a code
 * page (RFC 2231) and encoded words where they do not belong are understood.
 *
 * @param value in small letters; empty when there is none
 */
record HeaderValue(String value, Map<String, String> parameters) {

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^=;\\s\"]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"?|([^;]*))", Pattern.DOTALL);
    private static final Pattern PIECE = Pattern.compile("([^*]+)(?:\\*(\\d{1,3}))?(\\*)?");

    static HeaderValue of(@Nullable String raw) {
        if (raw == null) {
            return new HeaderValue("", Map.of());
        }
        String header = raw.strip().startsWith("=?") ? EncodedWords.decode(raw) : raw;
        int end = header.indexOf(';');
        Map<String, TreeMap<Integer, String>> pieces = new HashMap<>();
        Map<String, String> plain = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(header);
        while (parameter.find()) {
            String given = parameter.group(2) == null
                    ? parameter.group(3).strip()
                    : parameter.group(2).replaceAll("\\\\(.)", "$1");
            Matcher name = PIECE.matcher(parameter.group(1).toLowerCase(Locale.ROOT));
            if (!name.matches()) {
                continue;
            }
            if (name.group(2) == null && name.group(3) == null) {
                plain.putIfAbsent(name.group(1), EncodedWords.decode(given));
            } else {
                int place = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
                String mark = name.group(3) == null ? "-" : "*";
                pieces.computeIfAbsent(name.group(1), n -> new TreeMap<>()).putIfAbsent(place, mark + given);
            }
        }
        pieces.forEach((name, parts) -> plain.put(name, joined(parts)));
        String value = end < 0 ? header : header.substring(0, end);
        return new HeaderValue(value.strip().toLowerCase(Locale.ROOT), plain);
    }

    @Nullable
    String parameter(String name) {
        return parameters.get(name);
    }

    private static String joined(TreeMap<Integer, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = "";
        for (Map.Entry<Integer, String> part : parts.entrySet()) {
            String text = part.getValue().substring(1);
            boolean encoded = part.getValue().charAt(0) == '*';
            int language = text.indexOf('\'');
            int start = language < 0 ? -1 : text.indexOf('\'', language + 1);
            if (encoded && part.getKey().equals(parts.firstKey()) && start > 0) {
                charset = text.substring(0, language);
                text = text.substring(start + 1);
            }
            bytes.writeBytes(encoded ? unescaped(text) : text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return charset.isEmpty()
                ? EncodedWords.decode(bytes.toString(StandardCharsets.ISO_8859_1))
                : LetterText.word(bytes.toByteArray(), charset);
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            int high = i + 2 < text.length() && text.charAt(i) == '%' ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low < 0) {
                bytes.write(text.charAt(i));
            } else {
                bytes.write(high * 16 + low);
                i += 2;
            }
        }
        return bytes.toByteArray();
    }
}
