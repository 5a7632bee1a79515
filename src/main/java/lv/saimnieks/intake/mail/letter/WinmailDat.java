package lv.saimnieks.intake.mail.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;
import lv.saimnieks.intake.mail.letter.ReceivedMail.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;

/** What Outlook packs into {@code winmail.dat} (TNEF): text and files. */
record WinmailDat(String text, List<Attachment> attachments) {

    private static final int LARGEST = 30 << 20;
    private static final int LONGEST_TEXT = 2_000_000;

    /** The content; null when it cannot be read. */
    static @Nullable WinmailDat read(byte[] content) {
        if (content.length > LARGEST) {
            return null;
        }
        try {
            HMEFMessage message = new HMEFMessage(new ByteArrayInputStream(content));
            return new WinmailDat(
                    text(message),
                    message.getAttachments().stream()
                            .map(a -> new Attachment(
                                    Objects.requireNonNullElseGet(
                                            a.getLongFilename(), () -> Objects.requireNonNullElse(a.getFilename(), "")),
                                    a.getContents()))
                            .toList());
        } catch (IOException | BadLocationException | RuntimeException e) {
            return null;
        }
    }

    private static String text(HMEFMessage message) throws IOException, BadLocationException {
        TNEFAttribute plain = message.getMessageAttribute(TNEFProperty.ID_BODY);
        if (plain != null) {
            TNEFAttribute page = message.getMessageAttribute(TNEFProperty.ID_OEMCODEPAGE);
            String charset = page == null ? null : "windows-" + LittleEndian.getInt(page.getData());
            return Objects.requireNonNullElse(LetterText.decode(plain.getData(), charset), "")
                    .replace("\u0000", "");
        }
        if (message.getMessageMAPIAttribute(MAPIProperty.BODY) instanceof MAPIStringAttribute words) {
            return words.getDataString();
        }
        String rtf = message.getBody();
        if (rtf == null || rtf.length() > LONGEST_TEXT) {
            return "";
        }
        RTFEditorKit reader = new RTFEditorKit();
        Document document = reader.createDefaultDocument();
        reader.read(new StringReader(rtf), document, 0);
        return document.getText(0, document.getLength());
    }
}
