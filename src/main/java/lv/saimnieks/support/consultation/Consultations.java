package lv.saimnieks.support.consultation;

import java.time.LocalDate;
import lv.saimnieks.support.material.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The register of consultations. */
@Service
public class Consultations {

    /**
     * A consultation that was given.
     *
     * @param itemCode null when it is about the institution
     * @param asker user id, or the role name of an organisation
     * @param external whether the asker provides from outside
     * @param channel name of a {@link Channel}
     * @param minutes how long it took
     * @param needNumber of the need that it answers; null for none
     */
    public record New(
            Topic topic,
            @Nullable String itemCode,
            String asker,
            boolean external,
            String channel,
            LocalDate on,
            String question,
            String answer,
            int minutes,
            @Nullable String needNumber) {}

    /** Enters a consultation; answers its code. */
    public String add(New consultation, String user) {
        throw new UnsupportedOperationException();
    }
}
