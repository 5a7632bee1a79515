package lv.saimnieks.notification;

import java.util.Map;
import lv.saimnieks.platform.PasswordForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to who forgot their password. Nobody reads the link in the register of messages: {@link Message#asSent}. */
@Component
class PasswordLetters {

    /** What such letters stand under in the register of messages. */
    private static final String NUMBER = "PAROLE";

    private final Notifier notifier;

    PasswordLetters(Notifier notifier) {
        this.notifier = notifier;
    }

    @EventListener
    void on(PasswordForgotten forgotten) {
        notifier.send(new Notice(
                "notification/password",
                NUMBER,
                forgotten.userId(),
                Map.of("link", forgotten.link(), "minutes", String.valueOf(forgotten.minutes()))));
    }
}
