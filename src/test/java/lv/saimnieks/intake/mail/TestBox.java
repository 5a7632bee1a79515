package lv.saimnieks.intake.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import lv.saimnieks.intake.mail.letter.RawLetter;
import org.springframework.util.unit.DataSize;

/** A mail box on a server of its own, over IMAP. */
final class TestBox {

    final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));

    TestBox() {
        start();
    }

    void start() {
        server.start();
        server.setUser(RawLetter.BOX, "sudzibas", "parole");
    }

    MailboxSettings settings(DataSize largest) {
        return new MailboxSettings(
                "imap://127.0.0.1:" + server.getImap().getPort(),
                "sudzibas",
                "parole",
                RawLetter.BOX,
                "INBOX",
                largest);
    }

    void receive(byte[] letter, Instant at) {
        receive(letter, at, new Flags());
    }

    void receive(byte[] letter, Instant at, Flags flags) {
        try {
            folder().appendMessage(
                            new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter)),
                            flags,
                            Date.from(at));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether each letter is marked as read, in their order. */
    List<Boolean> read() {
        return folder().getMessages().stream()
                .map(m -> m.isSet(Flags.Flag.SEEN))
                .toList();
    }

    List<StoredMessage> letters() {
        return folder().getMessages();
    }

    private MailFolder folder() {
        try {
            return server.getManagers()
                    .getImapHostManager()
                    .getInbox(server.getManagers().getUserManager().getUserByEmail(RawLetter.BOX));
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }
}
