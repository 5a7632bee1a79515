package lv.saimnieks.change;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One line of a change's story: when, who, what happened, with the words that go with it. Never changed. */
@Entity
@Immutable
@Table(name = "change_timeline")
public class TimelineEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant happenedAt;
    private String actor;
    private String title;
    private String details;

    protected TimelineEntry() {}

    TimelineEntry(Instant at, String actor, String title, String details) {
        happenedAt = at;
        this.actor = actor;
        this.title = title;
        this.details = details;
    }

    public Instant at() {
        return happenedAt;
    }

    /** Who did it; null for the system. */
    public String actor() {
        return actor;
    }

    public String title() {
        return title;
    }

    public String details() {
        return details;
    }
}
