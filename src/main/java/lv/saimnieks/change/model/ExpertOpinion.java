package lv.saimnieks.change.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import lv.saimnieks.shared.Labelled;
import org.hibernate.annotations.Immutable;

/** An expert's assessment, frozen when given (PU2-20/V4). */
@Entity
@Immutable
@Table(name = "change_expert_opinion")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class ExpertOpinion {

    @Id
    @JsonIgnore
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Embedded
    @JsonUnwrapped
    private Given given;

    /**
     * Who said what.
     *
     * @param afterwards whether it was given after an emergency change was implemented
     */
    @Embeddable
    public record Given(
            String expert,
            @Enumerated(EnumType.STRING) Opinion opinion,
            String grounds,
            String conditions,
            boolean afterwards,
            Instant givenAt) {}

    protected ExpertOpinion() {}

    public ExpertOpinion(Given given) {
        this.given = given;
    }

    public Given given() {
        return given;
    }

    /** What an expert says of a change (PU2-20/V4). */
    public enum Opinion implements Labelled {
        SUPPORT,
        SUPPORT_WITH_CONDITIONS,
        OBJECT
    }
}
