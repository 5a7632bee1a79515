package lv.saimnieks.support.training;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.notification.recipients.RecipientBook;
import org.springframework.stereotype.Component;

/** Participants without a user: their address stands in the register of trainings only, and is asked when mail is sent. */
@Component
class ParticipantBook implements RecipientBook {

    private static final Pattern NAME = Pattern.compile("(AP-\\d+)#(\\d{1,18})");

    private final TrainingRows rows;
    private final TrainingAccess access;

    ParticipantBook(TrainingRows rows, TrainingAccess access) {
        this.rows = rows;
        this.access = access;
    }

    @Override
    public boolean knows(String recipient) {
        return NAME.matcher(recipient).matches();
    }

    @Override
    public Optional<String> addressOf(String recipient) {
        Matcher name = NAME.matcher(recipient);
        return name.matches()
                ? rows.participant(name.group(1), Long.parseLong(name.group(2))).map(Participant::email)
                : Optional.empty();
    }

    @Override
    public boolean mayRead(String recipient, String viewer) {
        return rows.find(recipient.split("#")[0])
                .filter(t -> access.manages(viewer, t))
                .isPresent();
    }

    @Override
    public String withoutKeys(String recipient, String body) {
        return body;
    }
}
