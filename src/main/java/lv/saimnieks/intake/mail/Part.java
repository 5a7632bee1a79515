package lv.saimnieks.intake.mail;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A letter or a part of it: its type, its name, its bytes, its own parts. */
final class Part {

    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9.+_-]*/[a-z0-9][a-z0-9.+_-]*");

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
        return TYPE.matcher(type.value()).matches() ? type.value() : "";
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

    byte[] content() throws MessagingException, IOException {
        byte[] raw;
        try (InputStream in = raw()) {
            raw = in.readAllBytes();
        }
        String encoding = headers.value("Content-Transfer-Encoding").value();
        if (encoding.equals("base64")) {
            return EncodedWords.base64(raw);
        }
        if (encoding.matches("quoted-printable|x-uuencode|uuencode|x-uue")) {
            try (InputStream in = MimeUtility.decode(new ByteArrayInputStream(raw), encoding)) {
                return in.readAllBytes();
            } catch (MessagingException | IOException e) {
                return raw;
            }
        }
        return raw;
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
        String encoding = headers.value("Content-Transfer-Encoding").value();
        boolean coded = encoding.equals("base64") || encoding.equals("quoted-printable");
        Split split = new Split(new Source(coded ? new ByteArrayInputStream(content()) : raw(), boundary));
        try {
            split.getCount();
        } catch (MessagingException e) {
            // those before it can be read
        }
        return split.made.stream().map(Part::new).toList();
    }

    /** Splits without copying, finds no parts rather than failing, and stops where nobody would read on. */
    private static final class Split extends MimeMultipart {

        private final List<MimePart> made = new ArrayList<>();

        Split(DataSource source) throws MessagingException {
            super(source);
        }

        @Override
        protected MimeBodyPart createMimeBodyPart(InputStream content) throws MessagingException {
            return counted(super.createMimeBodyPart(content));
        }

        @Override
        protected MimeBodyPart createMimeBodyPart(InternetHeaders headers, byte[] content) throws MessagingException {
            return counted(super.createMimeBodyPart(headers, content));
        }

        private MimeBodyPart counted(MimeBodyPart part) throws MessagingException {
            made.add(part);
            if (made.size() > MOST) {
                throw new MessagingException("More parts than are read");
            }
            return part;
        }

        @Override
        protected void initializeProperties() {
            super.initializeProperties();
            allowEmpty = true;
            ignoreMissingEndBoundary = true;
            ignoreMissingBoundaryParameter = true;
        }
    }

    private record Source(InputStream content, String boundary) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return content;
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("only read");
        }

        @Override
        public String getContentType() {
            return "multipart/mixed" + boundary;
        }

        @Override
        public String getName() {
            return "";
        }
    }
}
