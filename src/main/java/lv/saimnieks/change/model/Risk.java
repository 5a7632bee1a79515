package lv.saimnieks.change.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;

/** A risk of a change as likelihood × impact, each 1–3, with the measure against it (PU2-20/U3). */
@Embeddable
public record Risk(
        String description,
        int likelihood,
        @Column(name = "impact_level") int impact,
        String measure) {

    /** Who looked at the risks of a change last, after they were assessed; nobody yet when null. */
    @Embeddable
    public record Checked(
            @Column(name = "risks_checked_by") String by,
            @Column(name = "risks_checked_at") Instant at) {}

    /**
     * What a person says of the risks when looking at them again.
     *
     * @param change how they have changed; null when they have not
     * @param now the risks as they are now; empty where they are as they were
     */
    public record Said(String change, List<Risk> now) {

        public static final Said UNCHANGED = new Said(null, List.of());
    }
}
