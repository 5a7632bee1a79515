package lv.saimnieks.audit.mask;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;

/**
 * Holds an answer of text back until it is whole, and sends it masked; long CSV goes out line by line. What is no text (a
 * PDF file, a picture) passes. Whether there is a mask is asked when the first of it is written.
 */
class MaskedAnswer extends HttpServletResponseWrapper {

    private static final int LONG = 1 << 16;

    private final Supplier<Optional<Mask>> asked;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private Mask mask;
    private boolean decided;
    private long length = -1;
    private ServletOutputStream stream;
    private PrintWriter writer;

    MaskedAnswer(HttpServletResponse response, Supplier<Optional<Mask>> asked) {
        super(response);
        this.asked = asked;
    }

    /** Sends what is held back. */
    void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (mask != null) {
            send(held.toByteArray());
        }
    }

    private void send(byte[] text) throws IOException {
        held.reset();
        if (text.length > 0) {
            getResponse().getOutputStream().write(masked(text));
        }
    }

    private byte[] masked(byte[] text) {
        String type = String.valueOf(getContentType());
        if (type.contains("json")) {
            return mask.json(text);
        }
        String words = new String(text, StandardCharsets.UTF_8);
        return (type.contains("html") ? mask.html(words) : mask.text(words)).getBytes(StandardCharsets.UTF_8);
    }

    private boolean holds() {
        if (!decided) {
            decided = true;
            mask = isText() ? asked.get().orElse(null) : null;
            if (mask == null && length >= 0) {
                getResponse().setContentLengthLong(length);
            }
        }
        return mask != null;
    }

    private boolean isText() {
        String type = getContentType();
        return type == null || type.startsWith("text/") || type.contains("json");
    }

    private boolean isCsv() {
        return String.valueOf(getContentType()).startsWith("text/csv");
    }

    private void take(byte[] bytes, int from, int count) throws IOException {
        held.write(bytes, from, count);
        if (held.size() > LONG && isCsv()) {
            byte[] all = held.toByteArray();
            int end = all.length;
            while (end > 0 && all[end - 1] != '\n') {
                end--;
            }
            if (end > 0) {
                send(java.util.Arrays.copyOf(all, end));
                held.write(all, end, all.length - end);
            }
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Held();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            if (getResponse().getContentType() != null && !getContentType().contains("charset")) {
                getResponse().setCharacterEncoding(StandardCharsets.UTF_8.name());
            }
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void setContentLength(int size) {
        length = size;
    }

    @Override
    public void setContentLengthLong(long size) {
        length = size;
    }

    @Override
    public void setHeader(String name, String value) {
        if (HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
            length = Long.parseLong(value);
        } else {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
            length = Long.parseLong(value);
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!holds()) {
            super.flushBuffer();
        }
    }

    @Override
    public void reset() {
        super.reset();
        held.reset();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        held.reset();
    }

    private final class Held extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (holds()) {
                take(bytes, from, count);
            } else {
                getResponse().getOutputStream().write(bytes, from, count);
            }
        }

        @Override
        public void flush() throws IOException {
            if (decided && !holds()) {
                getResponse().getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Answers are written at once");
        }
    }
}
