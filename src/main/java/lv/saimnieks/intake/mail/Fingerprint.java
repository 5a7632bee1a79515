package lv.saimnieks.intake.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import lv.saimnieks.shared.Sha256;

/**
 * What makes a letter the same letter: its id, sender, date, subject and content, not the way it came. So a copy that
 * reached the box by a second address is the same, another letter with the same id is not.
 */
final class Fingerprint {

    private static final String[] OWN = {"Message-ID", "From", "Date", "Subject"};

    private Fingerprint() {}

    static String of(byte[] letter, Headers headers) {
        MessageDigest sum = Sha256.digest();
        boolean named = headers.raw("Message-ID") != null || headers.raw("Date") != null;
        int body = named ? bodyOf(letter) : 0;
        if (body > 0) {
            for (String header : OWN) {
                sum.update((headers.raw(header) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        sum.update(letter, body, letter.length - body);
        return Sha256.hex(sum.digest());
    }

    /** Where the headers end; 0 when they do not. */
    private static int bodyOf(byte[] letter) {
        for (int i = 1; i < letter.length; i++) {
            boolean second = letter[i] == '\n'
                    && (letter[i - 1] == '\n' || i > 1 && letter[i - 1] == '\r' && letter[i - 2] == '\n');
            if (second) {
                return i + 1;
            }
        }
        return 0;
    }
}
