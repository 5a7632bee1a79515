package lv.saimnieks.change.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnore;
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

    private String expert;

    @Enumerated(EnumType.STRING)
    private Opinion opinion;

    private String grounds;
    private String conditions;
    private boolean afterwards;
    private Instant givenAt;

    protected ExpertOpinion() {}

    public ExpertOpinion(
            String expert, Opinion opinion, String grounds, String conditions, boolean afterwards, Instant at) {
        this.expert = expert;
        this.opinion = opinion;
        this.grounds = grounds;
        this.conditions = conditions;
        this.afterwards = afterwards;
        this.givenAt = at;
    }

    public String expert() {
        return expert;
    }

    public Opinion opinion() {
        return opinion;
    }

    public String grounds() {
        return grounds;
    }

    public String conditions() {
        return conditions;
    }

    /** Whether it was given after an emergency change was implemented. */
    public boolean afterwards() {
        return afterwards;
    }

    public Instant givenAt() {
        return givenAt;
    }

    /** What an expert says of a change (PU2-20/V4). */
    public enum Opinion implements Labelled {
        SUPPORT,
        SUPPORT_WITH_CONDITIONS,
        OBJECT
    }
}
