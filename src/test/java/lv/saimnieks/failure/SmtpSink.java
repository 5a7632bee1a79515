package lv.saimnieks.failure;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A mail server that may be away, refuse everything, never answer, or take a mail only at the second attempt. */
final class SmtpSink implements AutoCloseable {

    enum Mood {
        AWAY,
        REFUSES,
        SILENT,
        GREY,
        TAKES
    }

    /** A mail that arrived. */
    record Mail(String id, String to, String subject, String body) {

        /** What a reader would call the same mail. */
        String sight() {
            return to + "\n" + subject + "\n" + body;
        }
    }

    private final int port = Node.freePort();
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final AtomicReference<Runnable> beforeNextAnswer = new AtomicReference<>();
    private volatile Mood mood = Mood.AWAY;
    private ServerSocket server;

    int port() {
        return port;
    }

    List<Mail> mails() {
        return mails;
    }

    /** Runs once, when the next mail has arrived and before its sender is told so. */
    void beforeNextAnswer(Runnable work) {
        beforeNextAnswer.set(work);
    }

    synchronized void mood(Mood now) {
        mood = now;
        try {
            if (now == Mood.AWAY) {
                close();
            } else if (server == null) {
                server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
                ServerSocket open = server;
                Thread thread = new Thread(() -> listen(open), "smtp-sink");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                Socket socket = open.accept();
                Thread thread = new Thread(() -> talk(socket), "smtp-sink-talk");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            if (mood == Mood.SILENT) {
                while (in.readLine() != null) {}
                return;
            }
            say(socket, mood == Mood.REFUSES ? "554 5.3.2 no service" : "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
                switch (word) {
                    case "RCPT" -> {
                        say(socket, mood == Mood.GREY && seen.add(line) ? "450 4.2.0 greylisted" : "250 ok");
                    }
                    case "DATA" -> {
                        say(socket, "354 go");
                        take(in);
                        say(socket, "250 ok");
                    }
                    case "QUIT" -> {
                        say(socket, "221 bye");
                        return;
                    }
                    default -> say(socket, "250 ok");
                }
            }
        } catch (IOException | MessagingException e) {
            System.out.println("smtp sink: " + e);
        }
    }

    private void take(BufferedReader in) throws IOException, MessagingException {
        StringBuilder data = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            data.append(line).append("\r\n");
        }
        MimeMessage mail =
                new MimeMessage(null, new ByteArrayInputStream(data.toString().getBytes(StandardCharsets.UTF_8)));
        mails.add(new Mail(
                mail.getMessageID(),
                String.valueOf(mail.getHeader("To", ",")),
                String.valueOf(mail.getSubject()),
                String.valueOf(mail.getContent())));
        Runnable work = beforeNextAnswer.getAndSet(null);
        if (work != null) {
            work.run();
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public synchronized void close() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
