package lv.saimnieks.change.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import lv.saimnieks.shared.Labelled;

/** The answer to a compliance question; "no" needs a measure (PU2-20/U5). */
@Embeddable
public record Compliance(@Enumerated(EnumType.STRING) ComplianceAnswer answer, String measure) {

    /** Answer to a compliance question (PU2-20/U5). */
    public enum ComplianceAnswer implements Labelled {
        YES,
        NO,
        NOT_APPLICABLE
    }

    /** The five compliance questions (PU2-20/U5). */
    public enum ComplianceQuestion implements Labelled {
        LAW,
        PERSONAL_DATA,
        ACCESSIBILITY,
        PROCUREMENT,
        SECURITY
    }
}
