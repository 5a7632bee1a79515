package lv.saimnieks.intake.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.URLName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.Properties;
import lv.saimnieks.intake.mail.BoxProgress.Progress;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The mail box over IMAP. A letter is fetched without being touched, taken in a transaction, and only then marked as
 * read; nothing is ever deleted or moved. This is Jakarta Mail and not the receiver of Spring Integration, because that
 * one marks letters before they are handled, and fetches them whole before it is known how large they are.
 */
@Component
class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final int AT_ONCE = 100;
    private static final int MOST_FAILURES = 3;

    private final MailboxSettings settings;
    private final BoxProgress progress;
    private final LetterIntake intake;
    private final Clock clock;

    Mailbox(MailboxSettings settings, BoxProgress progress, LetterIntake intake, Clock clock) {
        this.settings = settings;
        this.progress = progress;
        this.intake = intake;
        this.clock = clock;
    }

    /** Takes every letter that is new; ends early where the next one cannot be taken yet. */
    void collect() {
        URLName url = new URLName(settings.url());
        try (Store store = session(url.getProtocol()).getStore(url.getProtocol())) {
            store.connect(url.getHost(), url.getPort(), settings.user(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                collect((IMAPFolder) folder, settings.user() + "@" + url.getHost() + "/" + settings.folder());
            }
        } catch (MessagingException e) {
            LOG.warn("The mail box cannot be read, the next run tries again: {}", e.toString());
        }
    }

    private void collect(IMAPFolder folder, String box) throws MessagingException {
        Progress known = known(box, folder.getUIDValidity(), folder.getUIDNext());
        if (known.markedUid() < known.lastUid()) {
            // those that were taken by a run that ended before it could mark them
            Message[] taken = folder.getMessagesByUID(known.markedUid() + 1, known.lastUid());
            folder.setFlags(taken, new Flags(Flags.Flag.SEEN), true);
            progress.marked(box, known.lastUid());
        }
        Message[] news = folder.getMessagesByUID(known.lastUid() + 1, UIDFolder.LASTUID);
        for (int i = 0; i < news.length; i++) {
            if (i % AT_ONCE == 0) {
                folder.fetch(Arrays.copyOfRange(news, i, Math.min(news.length, i + AT_ONCE)), profile());
            }
            IMAPMessage letter = (IMAPMessage) news[i];
            long uid = folder.getUID(letter);
            boolean before = uid < known.unreadBelow() && letter.isSet(Flags.Flag.SEEN);
            if (uid > known.lastUid()
                    && !letter.isExpunged()
                    && !before
                    && !isTaken(letter, box, known.uidValidity(), uid)) {
                return;
            }
        }
    }

    /** Where two nodes meet a new box at once, the second takes what the first wrote. */
    private Progress known(String box, long validity, long next) {
        try {
            return progress.of(box, validity, next);
        } catch (DuplicateKeyException other) {
            return progress.of(box, validity, next);
        }
    }

    private static FetchProfile profile() {
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        return profile;
    }

    /** Takes the letter and marks it: as read, or for people to look at where it is only here or could not be handled. */
    private boolean isTaken(IMAPMessage letter, String box, long validity, long uid) throws MessagingException {
        Arrival arrival = Arrival.unread(uid, validity, clock.instant());
        boolean whole = false;
        try {
            arrival = fetch(letter, uid);
            intake.take(box, validity, arrival, false);
            whole = !arrival.tooLarge();
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (!letter.getFolder().isOpen()) {
                throw new MessagingException("The connection was lost: " + e);
            }
            LOG.error("The letter {} of the mail box could not be taken", uid, e);
            if (progress.failed(box) < MOST_FAILURES) {
                return false;
            }
            intake.take(box, validity, arrival, true);
        }
        letter.setFlag(whole ? Flags.Flag.SEEN : Flags.Flag.FLAGGED, true);
        progress.marked(box, uid);
        return true;
    }

    private Arrival fetch(IMAPMessage letter, long uid) throws MessagingException, IOException {
        letter.setPeek(true);
        Date arrived = letter.getReceivedDate();
        boolean tooLarge = letter.getSizeLong() > settings.largest().toBytes();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        if (tooLarge) {
            for (String line : Collections.list(letter.getAllHeaderLines())) {
                content.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        } else {
            letter.writeTo(content);
        }
        return new Arrival(
                uid,
                arrived == null ? clock.instant() : arrived.toInstant(),
                content.toByteArray(),
                Math.max(letter.getSizeLong(), content.size()),
                tooLarge);
    }

    private static Session session(String protocol) {
        Properties properties = new Properties();
        String mail = "mail." + protocol + ".";
        properties.setProperty(mail + "connectiontimeout", "10000");
        properties.setProperty(mail + "timeout", "60000");
        properties.setProperty(mail + "writetimeout", "60000");
        properties.setProperty(mail + "partialfetch", "false");
        properties.setProperty(mail + "starttls.enable", "true");
        return Session.getInstance(properties);
    }
}
