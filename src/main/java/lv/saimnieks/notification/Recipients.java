package lv.saimnieks.notification;

import java.util.Optional;
import lv.saimnieks.platform.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a message for a recipient goes: a mail address as it is, a staff member's address by user id. */
@Component
class Recipients {

    private final Users users;

    Recipients(Users users) {
        this.users = users;
    }

    Optional<String> addressOf(@Nullable String recipient) {
        if (recipient == null || recipient.isBlank()) {
            return Optional.empty();
        }
        return recipient.contains("@")
                ? MailAddress.of(recipient)
                : users.mailOf(recipient).flatMap(MailAddress::of);
    }
}
