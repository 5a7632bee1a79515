package lv.saimnieks.intake.mail.letter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody wrote above the letter that they answer. */
public final class ReplyText {

    /** Where programs begin to repeat the letter that is answered, or a signature begins. */
    private static final Pattern REST = Pattern.compile("""
            (?imx) ^ (?: >
              | --\\ ?$
              | _{5,}\\s*$
              | -{2,}\\s*(?:original\\ message | sākotnējais\\ ziņojums | sākotnējā\\ vēstule)
              | \\*?(?:from|no):.+\\R+ \\*?(?:sent|date|to|nosūtīts|datums|kam):
              | (?:(?:on\\ | \\d{4}\\.\\ ?gada | \\p{L}{2,12}\\.?,\\ )[^\\n]{0,200}\\R)? [^\\n]{0,200}(?:wrote|rakstīja|raksta):\\s*$
            )""", Pattern.UNICODE_CASE);

    private ReplyText() {}

    /** The text without what it repeats; the whole text where nothing stands above that. */
    public static String of(String text) {
        Matcher rest = REST.matcher(text.replace("\r\n", "\n"));
        String own = rest.find() ? text.replace("\r\n", "\n").substring(0, rest.start()) : text;
        return own.isBlank() ? text.strip() : own.strip();
    }
}
