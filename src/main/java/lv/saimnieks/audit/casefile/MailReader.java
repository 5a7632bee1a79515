package lv.saimnieks.audit.casefile;

import java.util.List;
import lv.saimnieks.notification.MessageRegister;
import lv.saimnieks.notification.SentMessage;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/**
 * The messages sent about a case. Who is not a user of the institution is not named, and what was written to them is
 * not shown: it may tell who a submitter is.
 */
@Component
class MailReader {

    private static final int MOST = 500;

    private final MessageRegister register;
    private final Users users;

    MailReader(MessageRegister register, Users users) {
        this.register = register;
        this.users = users;
    }

    List<CaseFile.SentMail> read(String number) {
        if (number == null) {
            return List.of();
        }
        return register.find(number, null, 0, MOST).getContent().stream()
                .sorted(java.util.Comparator.comparing(SentMessage::id))
                .map(this::mail)
                .toList();
    }

    private CaseFile.SentMail mail(SentMessage message) {
        boolean inside = users.exists(message.recipient());
        return new CaseFile.SentMail(
                message.id(),
                message.createdAt(),
                inside ? message.recipient() : Wording.of("casefile.mail.outsider"),
                inside ? message.subject() : Wording.of("casefile.mail.hidden"),
                inside ? message.body() : null,
                message.outcomeLabel(),
                message.sentAt());
    }
}
