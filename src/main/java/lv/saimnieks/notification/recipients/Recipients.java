package lv.saimnieks.notification.recipients;

import java.util.Optional;
import lv.saimnieks.notification.SentMessage;
import lv.saimnieks.platform.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Where a message for a recipient goes: a mail address as it is, a staff member's address by user id, others as a book says. */
@Component
public class Recipients {

    private final Users users;
    private final ObjectProvider<RecipientBook> books;

    Recipients(@Lazy Users users, ObjectProvider<RecipientBook> books) {
        this.users = users;
        this.books = books;
    }

    /** The book that knows the recipient; empty for staff and plain addresses. */
    public Optional<RecipientBook> bookOf(String recipient) {
        return books.stream().filter(b -> b.knows(recipient)).findFirst();
    }

    /** The message as the person may see it: nobody acts for somebody in a book; who may not read it sees that it went. */
    public SentMessage shown(SentMessage message, String viewer) {
        return bookOf(message.recipient())
                .map(b -> b.mayRead(message.recipient(), viewer)
                        ? message.withBody(b.withoutKeys(message.recipient(), message.body()))
                        : message.withoutContent())
                .orElse(message);
    }

    /** Whether the person may see what was written and where it went. */
    public boolean mayRead(SentMessage message, String viewer) {
        return bookOf(message.recipient())
                .map(b -> b.mayRead(message.recipient(), viewer))
                .orElse(true);
    }

    public Optional<String> addressOf(@Nullable String recipient) {
        if (recipient == null || recipient.isBlank()) {
            return Optional.empty();
        }
        Optional<RecipientBook> book = bookOf(recipient);
        if (book.isPresent()) {
            return book.get().addressOf(recipient).flatMap(MailAddress::of);
        }
        return recipient.contains("@")
                ? MailAddress.of(recipient)
                : users.mailOf(recipient).flatMap(MailAddress::of);
    }
}
