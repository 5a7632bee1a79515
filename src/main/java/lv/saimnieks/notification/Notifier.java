package lv.saimnieks.notification;

import java.util.List;

/** Sends messages from editable templates and keeps the proof of each. */
public interface Notifier {

    /**
     * Renders and stores the message in the caller's transaction; it is sent after commit, with retries. The same
     * template, number, recipient and facts are stored once.
     */
    void send(Notice notice);

    /** The messages of a case, oldest first, as the person may see them. */
    List<SentMessage> messagesOf(String number, String viewer);
}
