package lv.saimnieks.notification.recipients;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a text is one plain mail address: nothing that could end a header line or add a second recipient. */
public final class MailAddress {

    private static final Pattern ONE_ADDRESS =
            Pattern.compile("[\\x21-\\x7e&&[^,;:<>()\\[\\]\\\\\"@]]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final int LONGEST = 254;

    private MailAddress() {}

    public static Optional<String> of(@Nullable String text) {
        String address = text == null ? "" : text.strip();
        if (address.length() > LONGEST || !ONE_ADDRESS.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            new InternetAddress(address, true).validate();
            return Optional.of(address);
        } catch (AddressException e) {
            return Optional.empty();
        }
    }
}
