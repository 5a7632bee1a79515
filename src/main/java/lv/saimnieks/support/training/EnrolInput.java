package lv.saimnieks.support.training;

import java.util.Locale;
import lv.saimnieks.shared.PlainText;

/**
 * Who is to be enrolled, as it was typed: a user, or a person of an organisation without one.
 *
 * @param user user id
 * @param email of the person; {@code organisation} goes with it
 */
public record EnrolInput(String user, String organisation, String email) {

    public EnrolInput {
        user = PlainText.clean(user);
        organisation = PlainText.clean(organisation);
        String typed = PlainText.clean(email);
        email = typed == null ? null : typed.toLowerCase(Locale.ROOT);
    }

    boolean is(Participant participant) {
        return user != null ? user.equals(participant.userId()) : email.equals(participant.email());
    }
}
