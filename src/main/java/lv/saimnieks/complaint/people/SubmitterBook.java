package lv.saimnieks.complaint.people;

import java.util.Optional;
import java.util.regex.Pattern;
import lv.saimnieks.complaint.model.Submitters;
import lv.saimnieks.notification.recipients.RecipientBook;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** Submitters as recipients of mail: known by the number of their case. */
@Component
class SubmitterBook implements RecipientBook {

    private static final Pattern PRIVATE_PAGE = Pattern.compile("(/(?:jautajums|atsauksme)/)[\\w-]+");
    private static final String HIDDEN = "\u2026";
    private static final String WORD = Wording.of("complaint.recipient") + " ";

    private final Submitters submitters;
    private final PersonalData personal;

    SubmitterBook(Submitters submitters, PersonalData personal) {
        this.submitters = submitters;
        this.personal = personal;
    }

    /** The submitter of a case as a recipient. */
    static String of(String number) {
        return WORD + number;
    }

    private static String number(String recipient) {
        return recipient.substring(WORD.length());
    }

    @Override
    public boolean knows(String recipient) {
        return recipient.startsWith(WORD);
    }

    @Override
    public Optional<String> addressOf(String recipient) {
        return submitters.of(number(recipient)).map(Submitters.Contact::email);
    }

    @Override
    public boolean mayRead(String recipient, String viewer) {
        return personal.mayRead(number(recipient), viewer);
    }

    @Override
    public String withoutKeys(String recipient, String body) {
        String shown = PRIVATE_PAGE.matcher(body).replaceAll("$1" + HIDDEN);
        return submitters
                .of(number(recipient))
                .map(s -> shown.replace(s.trackingCode(), HIDDEN))
                .orElse(shown);
    }
}
