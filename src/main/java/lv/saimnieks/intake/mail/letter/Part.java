package lv.saimnieks.intake.mail.letter;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.util.BASE64DecoderStream;
import org.jspecify.annotations.Nullable;

/** A letter or a part of it: its type, its name, its bytes, its own parts. */
final class Part {

    private static final String TYPE = "[a-z0-9][a-z0-9.+_-]*/[a-z0-9][a-z0-9.+_-]*";

    /** Most parts of one letter that are read. */
    static final int MOST = 500;

    private final MimePart part;
    private final Headers headers;
    private final HeaderValue type;
    private final HeaderValue disposition;

    Part(MimePart part) {
        this.part = part;
        this.headers = new Headers(part);
        this.type = headers.value("Content-Type");
        this.disposition = headers.value("Content-Disposition");
    }

    Headers headers() {
        return headers;
    }

    /** {@code text/plain}; empty when it has none or nonsense. */
    String type() {
        return type.value().matches(TYPE) ? type.value() : "";
    }

    @Nullable
    String charset() {
        return type.parameter("charset");
    }

    /** The name of the file that it is; null when it has none. */
    @Nullable
    String fileName() {
        String name = disposition.parameter("filename");
        return name == null ? type.parameter("name") : name;
    }

    boolean isAttached() {
        return disposition.value().equals("attachment") || fileName() != null;
    }

    /** What it holds; as received where its coding is not known or broken. */
    byte[] content() throws MessagingException, IOException {
        try (InputStream in = encoding().equals("base64")
                ? new BASE64DecoderStream(raw(), true)
                : MimeUtility.decode(raw(), encoding())) {
            return in.readAllBytes();
        } catch (MessagingException | IOException e) {
            return raw().readAllBytes();
        }
    }

    private String encoding() {
        return headers.value("Content-Transfer-Encoding").value();
    }

    private InputStream raw() throws MessagingException {
        return part instanceof MimeMessage message
                ? message.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream();
    }

    /** Its parts, if it is of several; the boundary is looked for where it is missing or another one. */
    List<Part> parts() throws MessagingException, IOException {
        String boundary = type.parameter("boundary");
        List<Part> parts =
                parts(boundary == null ? "" : "; boundary=\"" + boundary.replaceAll("[\"\\\\]", "\\\\$0") + "\"");
        return parts.isEmpty() ? parts("") : parts;
    }

    private List<Part> parts(String boundary) throws MessagingException, IOException {
        boolean coded = encoding().matches("base64|quoted-printable");
        Split split = new Split(new Source(
                coded ? new SharedByteArrayInputStream(content()) : raw(),
                "multipart/mixed" + boundary,
                "",
                OutputStream.nullOutputStream()));
        try {
            split.getCount();
        } catch (MessagingException e) {
            // none, or those before it can be read
        }
        return split.made;
    }

    /** Splits without copying, and stops where nobody would read on. */
    private static final class Split extends MimeMultipart {

        private final List<Part> made = new ArrayList<>();

        Split(DataSource source) throws MessagingException {
            super(source);
        }

        @Override
        protected MimeBodyPart createMimeBodyPart(InputStream content) throws MessagingException {
            if (made.size() > MOST) {
                throw new MessagingException("More parts than are read");
            }
            MimeBodyPart part = super.createMimeBodyPart(content);
            made.add(new Part(part));
            return part;
        }
    }

    /** What is split, under the names by which the library asks for it. */
    private record Source(
            InputStream getInputStream, String getContentType, String getName, OutputStream getOutputStream)
            implements DataSource {}
}
