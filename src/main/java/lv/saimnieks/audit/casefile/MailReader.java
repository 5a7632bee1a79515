package lv.saimnieks.audit.casefile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** An evidence file is read by people whom nobody knows yet. */
    private static final String NOBODY = "";

    private final MessageRegister register;
    private final Users users;

    MailReader(MessageRegister register, Users users) {
        this.register = register;
        this.users = users;
    }

    List<CaseReport.SentMail> read(String number) {
        if (number == null) {
            return List.of();
        }
        Map<String, Boolean> inside = new HashMap<>();
        return register.find(number, null, 0, MOST, NOBODY).getContent().stream()
                .sorted(Comparator.comparing(SentMessage::id))
                .map(m -> mail(m, inside.computeIfAbsent(m.recipient(), users::exists)))
                .toList();
    }

    private static CaseReport.SentMail mail(SentMessage message, boolean inside) {
        return new CaseReport.SentMail(
                message.id(),
                message.createdAt(),
                inside ? message.recipient() : Wording.of("casefile.mail.outsider"),
                inside ? message.subject() : Wording.of("casefile.mail.hidden"),
                inside ? message.body() : null,
                message.outcomeLabel(),
                message.sentAt());
    }
}
