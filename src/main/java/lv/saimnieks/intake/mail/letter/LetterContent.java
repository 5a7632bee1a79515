package lv.saimnieks.intake.mail.letter;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.intake.mail.letter.ReceivedMail.Attachment;
import lv.saimnieks.intake.mail.letter.ReceivedMail.Remark;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** The text and the files of one letter, collected while its parts are walked. */
final class LetterContent {

    private static final int DEEPEST = 20;
    private static final Tika TIKA = new Tika();

    final List<Attachment> attachments = new ArrayList<>();
    final Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    DeliveryReport report = DeliveryReport.NONE;
    String text = "";
    private int parts;

    /** Text of a part; plain where none of it was HTML. */
    private record Text(String words, boolean plain) {

        static final Text NONE = new Text("", true);
    }

    /** Reads the letter as far as it can be read; null is a letter that cannot be. */
    LetterContent(@Nullable Part letter) {
        try {
            if (letter != null) {
                text = PlainText.lines(text(letter, 0).words().replaceAll("\\p{Cs}", "\uFFFD"));
                return;
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            // remarked below
        }
        remarks.add(Remark.BROKEN);
    }

    private Text text(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > Part.MOST) {
            remarks.add(Remark.TOO_MANY_PARTS);
            return Text.NONE;
        }
        if (part.type().startsWith("multipart/")) {
            return several(part, depth);
        }
        byte[] content = part.content();
        if (part.type().equals("application/ms-tnef") || "winmail.dat".equalsIgnoreCase(part.fileName())) {
            return winmail(content);
        }
        if (part.type().matches("application/(x-)?pkcs7-mime")) {
            remarks.add(Remark.SEALED);
        }
        if (!part.isAttached() && part.type().equals("text/html")) {
            return new Text(HtmlText.of(letters(part, content, HtmlText.charset(content))), false);
        }
        if (!part.isAttached()
                && (part.type().equals("text/plain") || part.type().isEmpty() && isText(content))) {
            return new Text(letters(part, content, null), true);
        }
        if (content.length > 0 || part.fileName() != null) {
            attach(part.fileName(), part.type(), content);
        }
        return Text.NONE;
    }

    private Text several(Part part, int depth) throws MessagingException, IOException {
        List<Part> inside = part.parts();
        if (inside.isEmpty()) {
            remarks.add(Remark.BROKEN);
            byte[] content = part.content();
            return isText(content) ? new Text(letters(part, content, null), true) : Text.NONE;
        }
        boolean isReport = part.type().equals("multipart/report");
        List<Text> texts = new ArrayList<>();
        for (Part each : inside) {
            if (isReport && each.type().equals("message/delivery-status")) {
                report = report.withStatus(each.content());
            } else if (isReport && each.type().matches("message/rfc822|(text|message)/rfc822-headers")) {
                report = report.withLetter(each.content());
            } else {
                texts.add(text(each, depth + 1));
            }
        }
        texts.removeIf(t -> t.words().isBlank());
        return part.type().equals("multipart/alternative") ? chosen(texts) : joined(texts);
    }

    private static Text chosen(List<Text> texts) {
        Text last = texts.isEmpty() ? Text.NONE : texts.get(texts.size() - 1);
        return texts.stream().filter(Text::plain).findFirst().orElse(last);
    }

    private static Text joined(List<Text> texts) {
        return new Text(
                texts.stream().map(t -> t.words().strip()).collect(Collectors.joining("\n\n")),
                texts.stream().allMatch(Text::plain));
    }

    private Text winmail(byte[] content) {
        WinmailDat read = WinmailDat.read(content);
        if (read == null) {
            remarks.add(Remark.CONTAINER_UNREADABLE);
            attach("winmail.dat", "application/ms-tnef", content);
            return Text.NONE;
        }
        read.attachments().forEach(a -> attach(a.name(), "", a.content()));
        return new Text(read.text(), true);
    }

    /** The part's text; where its letters are unknown it becomes a file. */
    private String letters(Part part, byte[] content, @Nullable String within) {
        String read = LetterText.decode(content, part.charset(), within);
        if (read != null) {
            return read;
        }
        remarks.add(Remark.LETTERS_UNKNOWN);
        String extension = part.type().equals("text/html") ? "html" : "txt";
        attach(Wording.of("intake.mail.textFile", extension), part.type(), content);
        return "";
    }

    private static boolean isText(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .chars()
                .noneMatch(c -> c < ' ' && "\n\r\t\f".indexOf(c) < 0);
    }

    private void attach(@Nullable String given, String type, byte[] content) {
        String name = PlainText.line(given);
        attachments.add(new Attachment(name.isEmpty() ? madeName(type, content) : name, content));
    }

    private String madeName(String type, byte[] content) {
        int place = attachments.size() + 1;
        if (type.equals("message/rfc822")) {
            return Wording.of("intake.mail.letterFile", place);
        }
        String name = Wording.of("intake.mail.file", place);
        try {
            return name
                    + MimeTypes.getDefaultMimeTypes()
                            .forName(TIKA.detect(content))
                            .getExtension();
        } catch (MimeTypeException e) {
            return name;
        }
    }
}
