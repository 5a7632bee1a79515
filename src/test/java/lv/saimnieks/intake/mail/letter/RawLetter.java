package lv.saimnieks.intake.mail.letter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Letters byte by byte, as other people's programs write them. */
public final class RawLetter {

    public static final String J = "iesniedzejs-901@piemers.example";
    public static final String O = "iesniedzejs-902@piemers.example";
    public static final String BOX = "sudzibas@iestade.example";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A letter of a person that needs only its content. */
    public static RawLetter from(String from, String subject) {
        return new RawLetter()
                .line("From: " + from)
                .line("To: " + BOX)
                .line("Subject: " + subject)
                .line("Date: Fri, 30 Oct 2026 23:49:00 +0200");
    }

    /** A whole letter of plain UTF-8 text. */
    public static byte[] plain(String from, String subject, String messageId, String text, String... headers) {
        RawLetter letter = from(from, subject);
        if (messageId != null) {
            letter.line("Message-ID: <" + messageId + ">");
        }
        for (String header : headers) {
            letter.line(header);
        }
        return letter.line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line(text)
                .bytes();
    }

    public RawLetter line(String line) {
        return line(line, StandardCharsets.UTF_8);
    }

    public RawLetter line(String line, Charset charset) {
        return raw((line + "\r\n").getBytes(charset));
    }

    public RawLetter raw(byte[] content) {
        bytes.writeBytes(content);
        return this;
    }

    public RawLetter base64(byte[] content) {
        return line(Base64.getMimeEncoder().encodeToString(content));
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }
}
