package lv.saimnieks.shared.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Given names that are used in Latvia, {@code privacy/given-names.txt}, in every case of the singular. */
final class GivenNames {

    private static final Set<String> FORMS = read();

    private GivenNames() {}

    /** Whether the word is a given name, in capitals or with a capital letter, both parts of {@code Anna-Marija}. */
    static boolean has(String word) {
        return Arrays.stream(word.split("-")).allMatch(part -> FORMS.contains(part.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> read() {
        try (InputStream file = GivenNames.class.getResourceAsStream("/privacy/given-names.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .flatMap(name -> forms(name.toLowerCase(Locale.ROOT)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> forms(String name) {
        String shorter = name.substring(0, name.length() - 1);
        String stem = name.substring(0, name.length() - 2);
        if (name.endsWith("is")) {
            return Stream.of("is", "im", "i", "ī", "a", "am", "u", "ā")
                    .flatMap(end -> Stream.of(stem + end, softened(stem) + end));
        }
        if (name.endsWith("us")) {
            return Stream.of("us", "um", "u", "ū").map(end -> stem + end);
        }
        return switch (name.charAt(name.length() - 1)) {
            case 's' -> Stream.of("s", "a", "am", "u", "ā").map(end -> shorter + end);
            case 'š' -> Stream.of("š", "a", "am", "u", "ī").map(end -> shorter + end);
            case 'a' -> Stream.of("a", "as", "ai", "u", "ā").map(end -> shorter + end);
            case 'e' -> Stream.of("e", "es", "ei", "i", "ē").map(end -> shorter + end);
            default -> Stream.of(name);
        };
    }

    /** Jāņa of Jānis, Kārļa of Kārlis, Anša of Ansis. */
    private static String softened(String stem) {
        String start = stem.substring(0, stem.length() - 1);
        return switch (stem.charAt(stem.length() - 1)) {
            case 'n' -> start + 'ņ';
            case 'l' -> start + 'ļ';
            case 's' -> start + 'š';
            default -> stem;
        };
    }
}
