package lv.saimnieks.change.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A risk of a change as likelihood × impact, each 1–3, with the measure against it (PU2-20/U3). */
@Embeddable
public record Risk(
        String description,
        int likelihood,
        @Column(name = "impact_level") int impact,
        String measure) {}
