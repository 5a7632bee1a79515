package lv.saimnieks.change;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The answer to a compliance question; "no" needs a measure (PU2-20/U5). */
@Embeddable
public record Compliance(@Enumerated(EnumType.STRING) ComplianceAnswer answer, String measure) {}
