package lv.saimnieks.intake.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.NewSubmission;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submitter;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.notification.recipients.MailAddress;
import lv.saimnieks.shared.PhoneNumber;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Component;

/** Reads what a citizen typed, on the page and by REST alike. Only the text is needed; whatever else is checked when it is there. */
@Component
class SubmissionReader {

    private static final int LONGEST_ADDRESS = 500;
    private static final Pattern DOMAIN = Pattern.compile(".+@.+\\.[^.]+");
    private static final String EDGE = "[\\s\\p{Z}\\u200B\\uFEFF]+";
    private static final Pattern EDGES = Pattern.compile("^" + EDGE + "|" + EDGE + "$");

    private final IntakeSettings settings;

    SubmissionReader(IntakeSettings settings) {
        this.settings = settings;
    }

    /** What was typed, as far as it can be read; what is wrong is noted by field. */
    NewSubmission read(SubmissionForm form, Channel channel, List<String> targets, Problems problems) {
        String text = text(form.text(), "intake.wrong.textMissing", problems);
        String name = problems.cleaned("name", Wording.of("intake.field.name"), form.name(), Problems.LINE);
        String email = checked("email", form.email(), SubmissionReader::email, problems);
        String phone = checked("phone", form.phone(), PhoneNumber::of, problems);
        String address =
                problems.cleaned("address", Wording.of("intake.field.address"), form.address(), LONGEST_ADDRESS);
        ReplyWay way = problems.one("replyBy", form.replyBy(), ReplyWay.class);
        SubmitterType type = problems.one("submitterType", form.submitterType(), SubmitterType.class);
        if (way == ReplyWay.EMAIL && email == null) {
            problems.add("email", Wording.of("intake.wrong.emailMissing"));
        }
        if (way == ReplyWay.POST && address == null) {
            problems.add("address", Wording.of("intake.wrong.addressMissing"));
        }
        if ((way == ReplyWay.IN_PERSON || way == ReplyWay.E_ADDRESS) && name == null) {
            problems.add("name", Wording.of("intake.wrong.nameMissing"));
        }
        boolean unknown = Stream.of(name, email, phone, address).allMatch(Objects::isNull);
        SubmitterType shown = type == null || (type == SubmitterType.NATURAL && unknown)
                ? unknown ? SubmitterType.ANONYMOUS : SubmitterType.NATURAL
                : type;
        Submitter submitter =
                new Submitter(shown, name, email, phone, address, way == null ? usual(email, address) : way);
        return new NewSubmission(text, null, channel, submitter, null, targets, false, true, null);
    }

    private static ReplyWay usual(String email, String address) {
        return email != null ? ReplyWay.EMAIL : address != null ? ReplyWay.POST : ReplyWay.NONE;
    }

    /** A text that has to be written; null and a problem, in the words of that key, where it is not. */
    String text(String typed, String missing, Problems problems) {
        if (typed == null || PlainText.seesNothing(typed)) {
            problems.add("text", Wording.of(missing));
            return null;
        }
        String text =
                EDGES.matcher(typed.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        if (text.length() > settings.longestText()) {
            problems.add("text", Wording.of("intake.wrong.textLong", text.length(), settings.longestText()));
            return null;
        }
        return PlainText.clean(text);
    }

    private static String checked(
            String field, String typed, Function<String, Optional<String>> reading, Problems problems) {
        String line = PlainText.clean(typed);
        if (line == null) {
            return null;
        }
        Optional<String> read = reading.apply(line);
        if (read.isEmpty()) {
            problems.add(field, Wording.of("intake.wrong." + field));
        }
        return read.orElse(line);
    }

    private static Optional<String> email(String typed) {
        return MailAddress.of(typed).filter(a -> DOMAIN.matcher(a).matches());
    }
}
