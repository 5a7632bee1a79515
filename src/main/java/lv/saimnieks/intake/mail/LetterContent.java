package lv.saimnieks.intake.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.intake.mail.ReceivedMail.Attachment;
import lv.saimnieks.intake.mail.ReceivedMail.Remark;
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

    private final List<Attachment> attachments = new ArrayList<>();
    private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    private DeliveryReport report = DeliveryReport.NONE;
    private int parts;

    /** Text of a part; plain where none of it was HTML. */
    private record Text(String words, boolean plain) {

        static final Text NONE = new Text("", true);

        boolean isBlank() {
            return words.isBlank();
        }
    }

    /** Reads the letter and answers its text. */
    String read(Part letter) throws MessagingException, IOException {
        return PlainText.lines(text(letter, 0).words().replaceAll("\\p{Cs}", "\uFFFD"));
    }

    List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    DeliveryReport report() {
        return report;
    }

    void remark(Remark remark) {
        remarks.add(remark);
    }

    private Text text(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > Part.MOST) {
            remark(Remark.TOO_MANY_PARTS);
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
            remark(Remark.SEALED);
        }
        if (!part.isAttached()) {
            if (part.type().equals("text/html")) {
                String html = letters(part, content, HtmlText.charset(content), "html");
                return new Text(HtmlText.of(html), false);
            }
            if (part.type().equals("text/plain") || part.type().isEmpty() && isText(content)) {
                return new Text(letters(part, content, null, "txt"), true);
            }
        }
        if (content.length > 0 || part.fileName() != null) {
            attach(part.fileName(), part.type(), content);
        }
        return Text.NONE;
    }

    private Text several(Part part, int depth) throws MessagingException, IOException {
        List<Part> inside = part.parts();
        if (inside.isEmpty()) {
            remark(Remark.BROKEN);
            byte[] content = part.content();
            return isText(content) ? new Text(letters(part, content, null, "txt"), true) : Text.NONE;
        }
        boolean isReport = part.type().equals("multipart/report");
        List<Text> texts = new ArrayList<>();
        for (Part each : inside) {
            if (isReport && each.type().equals("message/delivery-status")) {
                report = report.withStatus(each.content());
            } else if (isReport && each.type().matches("message/rfc822|text/rfc822-headers|message/rfc822-headers")) {
                report = report.withLetter(each.content());
            } else {
                texts.add(text(each, depth + 1));
            }
        }
        texts.removeIf(Text::isBlank);
        return part.type().equals("multipart/alternative") ? chosen(texts) : joined(texts);
    }

    private static Text chosen(List<Text> texts) {
        Optional<Text> plain = texts.stream().filter(Text::plain).findFirst();
        return plain.orElseGet(() -> texts.isEmpty() ? Text.NONE : texts.get(texts.size() - 1));
    }

    private static Text joined(List<Text> texts) {
        return new Text(
                texts.stream().map(t -> t.words().strip()).collect(Collectors.joining("\n\n")),
                texts.stream().allMatch(Text::plain));
    }

    private Text winmail(byte[] content) {
        WinmailDat read = WinmailDat.read(content);
        if (read == null) {
            remark(Remark.CONTAINER_UNREADABLE);
            attach("winmail.dat", "application/ms-tnef", content);
            return Text.NONE;
        }
        read.attachments().forEach(a -> attach(a.name(), "", a.content()));
        return new Text(read.text(), true);
    }

    /** The part's text; where its letters are unknown it becomes a file. */
    private String letters(Part part, byte[] content, @Nullable String within, String extension) {
        String text = LetterText.decode(content, part.charset(), within);
        if (text != null) {
            return text;
        }
        remark(Remark.LETTERS_UNKNOWN);
        attach(Wording.of("intake.mail.textFile", extension), part.type(), content);
        return "";
    }

    private static boolean isText(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .chars()
                .noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    }

    private void attach(@Nullable String given, String type, byte[] content) {
        String name = PlainText.line(given);
        attachments.add(new Attachment(name.isEmpty() ? madeName(type, content) : name, content));
    }

    private String madeName(String type, byte[] content) {
        if (type.equals("message/rfc822")) {
            return Wording.of("intake.mail.letterFile", attachments.size() + 1);
        }
        return Wording.of("intake.mail.file", attachments.size() + 1) + extension(TIKA.detect(content));
    }

    private static String extension(String type) {
        try {
            return MimeTypes.getDefaultMimeTypes().forName(type).getExtension();
        } catch (MimeTypeException e) {
            return "";
        }
    }
}
