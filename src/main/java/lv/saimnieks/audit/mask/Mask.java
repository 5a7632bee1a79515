package lv.saimnieks.audit.mask;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.privacy.PersonalData;

/** Puts a mark in the place of each personal datum ({@link PersonalData}); everything else stays as it is. */
public final class Mask {

    private static final JsonFactory JSON = new JsonFactory();

    /** Scripts and styles, comments, and tags: none of it is text. */
    private static final Pattern MARKUP = Pattern.compile(
            "<(script|style)\\b.*?</\\1>|<!--.*?-->|<[^>]*>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** What a tag shows or says aloud. */
    private static final Pattern SAID =
            Pattern.compile("(?<=\\s(?:title|alt|value|aria-label|placeholder|data-label)=\")[^\"]+");

    private static final String SEARCH = "type=\"search\"";

    private final Predicate<String> known;

    /** @param known what is the institution's own, and so stays */
    Mask(Predicate<String> known) {
        this.known = known;
    }

    /** The same mask, under which also stays what the reader sent in this request: a form comes back as it was filled. */
    Mask keeping(Predicate<String> sent) {
        return new Mask(known.or(sent));
    }

    /** A plain text. */
    public String text(String text) {
        List<PersonalData.Find> finds = PersonalData.in(text, known);
        if (finds.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (PersonalData.Find find : finds) {
            masked.append(text, from, find.from()).append(Wording.of("mask." + find.kind()));
            from = find.to();
        }
        return masked.append(text.substring(from)).toString();
    }

    /** A page: its text, and what its tags say; what the reader typed into a search stays. */
    public String html(String page) {
        StringBuilder masked = new StringBuilder();
        int from = 0;
        Matcher markup = MARKUP.matcher(page);
        while (markup.find()) {
            masked.append(text(page.substring(from, markup.start()))).append(tag(markup));
            from = markup.end();
        }
        return masked.append(text(page.substring(from))).toString();
    }

    private String tag(MatchResult markup) {
        String tag = markup.group();
        return markup.group(1) != null || !tag.contains("=\"") || tag.contains(SEARCH)
                ? tag
                : SAID.matcher(tag).replaceAll(said -> Matcher.quoteReplacement(text(said.group())));
    }

    /** JSON in UTF-8: its texts, not the names of its fields; what is no JSON is a plain text. */
    public byte[] json(byte[] json) {
        ByteArrayOutputStream masked = new ByteArrayOutputStream(json.length);
        try (JsonParser parser = JSON.createParser(json);
                JsonGenerator generator = JSON.createGenerator(masked)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    generator.writeString(text(parser.getText()));
                } else {
                    generator.copyCurrentEventExact(parser);
                }
            }
        } catch (IOException e) {
            return text(new String(json, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
        return masked.toByteArray();
    }
}
