package lv.saimnieks.platform.forms;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;

/** Text fields: within the form's length, without control characters; markup and emoji are just text. */
final class Texts {

    private static final int SHORT_TEXT = 200;
    private static final int LONG_TEXT = 4000;
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,100}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+[0-9 ()-]{5,30}");

    private Texts() {}

    static String check(FormComponent field, Object value) throws FieldProblem {
        if (!(value instanceof String text)) {
            throw new FieldProblem(Wording.of("platform.Texts.check", field.label()));
        }
        boolean area = "textarea".equals(field.type());
        int max = longest(field);
        if (text.length() > max) {
            throw new FieldProblem(Wording.of("platform.Texts.tooLong", field.label(), text.length(), max));
        }
        int min = field.limit("minLength", 0);
        if (text.strip().length() < min) {
            throw new FieldProblem(Wording.of("platform.Texts.tooShort", field.label(), min));
        }
        if (PlainText.unprintable(text) || !area && PlainText.hasLineEnd(text)) {
            throw new FieldProblem(Wording.of("platform.Texts.control", field.label()));
        }
        checkShape(field, text);
        return text;
    }

    static boolean isText(FormComponent field) {
        return "textfield".equals(field.type()) || "textarea".equals(field.type());
    }

    /** The most characters the field takes. */
    static int longest(FormComponent field) {
        return field.limit("maxLength", "textarea".equals(field.type()) ? LONG_TEXT : SHORT_TEXT);
    }

    private static void checkShape(FormComponent field, String text) throws FieldProblem {
        String pattern = field.rule("pattern").asText("");
        String kind = field.rule("validationType").asText("");
        boolean fits = switch (kind) {
            case "email" -> MAIL.matcher(text).matches();
            case "phone" -> PHONE.matcher(text).matches();
            default -> pattern.isEmpty() || fits(pattern, text);
        };
        if (!fits) {
            String hint = field.text("description");
            throw new FieldProblem(Wording.of(
                    "platform.Texts.checkShape",
                    field.label(),
                    hint.isBlank() || hint.startsWith("=") ? Wording.of("platform.Texts.checkIt") : ". " + hint));
        }
    }

    /** As in the browser, a pattern may match anywhere in the text unless it is anchored. */
    private static boolean fits(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** At most 60 characters of something a stranger sent, to be shown in a message. */
    static String shortened(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= 60 ? clean : clean.substring(0, 57) + "...";
    }
}
