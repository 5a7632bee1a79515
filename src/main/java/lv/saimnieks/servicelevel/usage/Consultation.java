package lv.saimnieks.servicelevel.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import lv.saimnieks.shared.Labelled;

/**
 * A consultation or training that was given.
 *
 * @param recipients group of people, no names
 * @param hours how long it took
 */
public record Consultation(
        Kind kind,
        String recipients,
        Channel channel,
        LocalDate heldOn,
        String topic,
        BigDecimal hours,
        String result) {

    public enum Kind implements Labelled {
        CONSULTATION,
        TRAINING
    }

    /** How people were reached. */
    public enum Channel implements Labelled {
        IN_PERSON,
        ONLINE,
        PHONE,
        WRITTEN
    }
}
