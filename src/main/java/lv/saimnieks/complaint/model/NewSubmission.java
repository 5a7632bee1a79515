package lv.saimnieks.complaint.model;

import java.time.Instant;
import java.util.List;
import lv.saimnieks.catalogue.ItemCodes;

/**
 * A submission as it comes in by any channel (PU2-18/A1).
 *
 * @param text what the submitter said or wrote, as it was; may be empty only when not readable
 * @param subject of a letter; null when it has none
 * @param receivedAt when it reached the institution; null for now
 * @param targets codes of services and resources that the submitter named; may be empty
 * @param identified whether it is signed, authenticated or was told in person, so that the law on submissions applies
 * @param readable whether its content could be read; otherwise a person does
 * @param registeredBy user id of who entered it; null when it came by itself
 */
public record NewSubmission(
        String text,
        String subject,
        Channel channel,
        Submitter submitter,
        Instant receivedAt,
        List<String> targets,
        boolean identified,
        boolean readable,
        String registeredBy) {

    public NewSubmission {
        targets = ItemCodes.all(targets);
    }
}
