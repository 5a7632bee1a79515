package lv.saimnieks.catalogue.responsibilities;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import lv.saimnieks.platform.Role;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person holds a role for a service, a resource or, without an item, for the institution. */
@Entity
@Table(name = "catalogue_assignment")
public class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Embedded
    private Held held;

    /** Who holds which role for what, from when to when. */
    @Embeddable
    public record Held(
            String userId,

            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
            Role role,

            String itemCode,
            Validity validity) {

        public Held {
            Objects.requireNonNull(userId);
            Objects.requireNonNull(role);
            Objects.requireNonNull(validity);
        }

        /** The same from other days to others. */
        Held lasting(Validity changed) {
            return new Held(userId, role, itemCode, changed);
        }

        /** Who, as what and when, for the log. */
        String label() {
            return userId + " – " + role.label() + ", " + validity.label();
        }

        /** A role for the institution counts for every item. */
        public boolean countsFor(String code) {
            return itemCode == null || itemCode.equals(code);
        }
    }

    protected Assignment() {}

    public Assignment(Held held) {
        this.held = held;
    }

    void lasts(Validity changed) {
        held = held.lasting(changed);
    }

    public Long id() {
        return id;
    }

    public Held held() {
        return held;
    }
}
